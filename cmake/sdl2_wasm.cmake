# Owns SDL2 for the page: compiled here from its sources (about 70 small files), because SDL's own CMake takes four
# minutes of checks under emcmake and Emscripten's port builds twice as much as the page needs.
# third_party/sdl2_wasm/SDL_config.h says what is left out.

_cached(_sdl sdl2 include/SDL.h)
if(NOT _sdl)
  _fetch(_sdl sdl2 https://github.com/libsdl-org/SDL.git release-2.32.4)
endif()

set(_sources "")
foreach(_pattern
    *.c atomic/*.c audio/*.c cpuinfo/*.c dynapi/*.c events/*.c file/*.c filesystem/emscripten/*.c
    loadso/dummy/*.c locale/*.c locale/emscripten/*.c misc/*.c misc/emscripten/*.c power/*.c
    stdlib/*.c thread/*.c thread/generic/*.c timer/*.c timer/unix/*.c video/*.c video/emscripten/*.c video/yuv2rgb/yuv_rgb_std.c)
  file(GLOB _some ${_sdl}/src/${_pattern})
  list(APPEND _sources ${_some})
endforeach()
add_library(sdl2_wasm STATIC EXCLUDE_FROM_ALL ${_sources} third_party/sdl2_wasm/left_out.c)
target_include_directories(sdl2_wasm BEFORE PRIVATE ${PROJECT_SOURCE_DIR}/third_party/sdl2_wasm)
target_include_directories(sdl2_wasm SYSTEM PUBLIC ${_sdl}/include)
target_compile_options(sdl2_wasm PRIVATE -w -Oz)
target_link_libraries(third_party_sdl2 INTERFACE sdl2_wasm)
