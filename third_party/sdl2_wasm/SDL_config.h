/* How SDL2 is compiled for the page: window, input, clipboard, WebGL2 and a timer; no sound, game pads, 2-D renderer or
   sensors. Half the size of the stock port. SDL's own SDL_config.h has the same guard, so this one, found first, wins. */
#ifndef SDL_config_h_
#define SDL_config_h_

#include "SDL_platform.h"
#include "SDL_config_emscripten.h"

#define SDL_LEAN_AND_MEAN 1
#define SDL_AUDIO_DISABLED 1
#define SDL_JOYSTICK_DISABLED 1
#define SDL_RENDER_DISABLED 1
#define SDL_SENSOR_DISABLED 1
#define SDL_POWER_DISABLED 1
#define SDL_FILE_DISABLED 1

#undef SDL_AUDIO_DRIVER_DISK
#undef SDL_AUDIO_DRIVER_DUMMY
#undef SDL_AUDIO_DRIVER_EMSCRIPTEN
#undef SDL_JOYSTICK_EMSCRIPTEN
#undef SDL_SENSOR_DUMMY
#undef SDL_POWER_EMSCRIPTEN
#undef SDL_VIDEO_RENDER_OGL_ES2
#undef SDL_LOADSO_DLOPEN
#define SDL_LOADSO_DUMMY 1

/* One thread: the generic locks are no locks at all. */
#undef SDL_THREAD_PTHREAD
#undef SDL_THREAD_PTHREAD_RECURSIVE_MUTEX

#endif
