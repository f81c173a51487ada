// How Dear ImGui is compiled for Interleave (its IMGUI_USER_CONFIG).
#pragma once

// WebGL2 cannot offset the base vertex, so a long timeline needs indices that reach past 65,536 vertices.
#define ImDrawIdx unsigned int

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
// The page has no file system, and a desktop program that writes imgui.ini where it is started is a nuisance.
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS

// Not called, but otherwise in the download.
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT
