# Owns what is built on top of the engine: the UI libraries, the command line, the desktop window, the wasm page.
# Each appears as soon as its folder has sources.

set(_above interleave_gallery interleave_workloads)
foreach(_layer session trace base)
  if(TARGET interleave_${_layer})
    list(APPEND _above interleave_${_layer})
  endif()
endforeach()

# --- command line -----------------------------------------------------------------------------------
file(GLOB_RECURSE _cli CONFIGURE_DEPENDS native/cli/*.cpp)
if(_cli)
  # Also built as wasm: under node it is how the tests compare state hashes with the native build.
  interleave_calibration()
  add_executable(interleave ${_cli})
  target_link_libraries(interleave PRIVATE interleave_engine_options interleave_calibration ${_above})
  if(EMSCRIPTEN)
    interleave_node_program(interleave)
  endif()
endif()

if(NOT INTERLEAVE_UI)
  return()
endif()

# --- UI ---------------------------------------------------------------------------------------------
interleave_fonts()

file(GLOB_RECURSE _model CONFIGURE_DEPENDS ui/model/*.cpp)
if(_model)
  interleave_library(interleave_ui_model SOURCES ${_model} LINK ${_above})
endif()

# ui/backend*.cpp talks to SDL and OpenGL; kept apart so that the headless tests link neither.
file(GLOB _ui_backend CONFIGURE_DEPENDS ui/backend*.cpp)
file(GLOB _ui CONFIGURE_DEPENDS ui/*.cpp ui/views/*.cpp ui/widgets/*.cpp)
if(_ui AND _ui_backend)
  list(REMOVE_ITEM _ui ${_ui_backend})
endif()
if(_ui)
  interleave_library(interleave_ui SOURCES ${_ui} LINK third_party_imgui interleave_fonts ${_above})
  target_compile_options(interleave_ui PRIVATE $<$<BOOL:${EMSCRIPTEN}>:-Oz>)
  if(TARGET interleave_ui_model)
    target_link_libraries(interleave_ui PUBLIC interleave_ui_model)
  endif()
endif()
if(_ui_backend AND INTERLEAVE_HAVE_SDL2)
  interleave_library(interleave_ui_backend SOURCES ${_ui_backend} LINK third_party_imgui_sdl2)
  if(NOT EMSCRIPTEN)
    find_package(OpenGL REQUIRED)  # the few calls of our own; ImGui loads its own
    target_link_libraries(interleave_ui_backend PUBLIC OpenGL::GL)
  endif()
  if(TARGET interleave_ui)
    target_link_libraries(interleave_ui_backend PUBLIC interleave_ui)
  endif()
endif()

# --- desktop window ---------------------------------------------------------------------------------
file(GLOB _desktop CONFIGURE_DEPENDS native/*.cpp)
if(_desktop AND NOT EMSCRIPTEN AND INTERLEAVE_HAVE_SDL2)
  add_executable(interleave-desktop ${_desktop})
  target_link_libraries(interleave-desktop PRIVATE interleave_engine_options third_party_imgui_sdl2 interleave_fonts ${_above})
  foreach(_library interleave_ui interleave_ui_backend)
    if(TARGET ${_library})
      target_link_libraries(interleave-desktop PRIVATE ${_library})
    endif()
  endforeach()
endif()

if(EMSCRIPTEN)
  interleave_page()
endif()
