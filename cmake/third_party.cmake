# Owns where other people's code comes from. Each library is looked for in the cache folder that tools/setup fills,
# then on the system, and only then fetched as a pinned upstream release.
#   third_party_xxhash  third_party_boost  third_party_fmt  third_party_zlib  third_party_doctest  third_party_imgui  third_party_imgui_sdl2  third_party_sdl2
option(INTERLEAVE_UI "Build what draws: needs Dear ImGui, and SDL2 for a window" ON)
include(FetchContent)
set(FETCHCONTENT_QUIET OFF)

if(DEFINED ENV{XDG_CACHE_HOME})
  set(_cache "$ENV{XDG_CACHE_HOME}/interleave")
else()
  set(_cache "$ENV{HOME}/.cache/interleave")
endif()
set(INTERLEAVE_CACHE_DIR "${_cache}" CACHE PATH "Where tools/setup keeps what it downloads")

# FetchContent without the library's own CMakeLists: we want its sources only.
function(_fetch out name repository tag)
  message(STATUS "${name}: fetching ${tag}")
  FetchContent_Declare(${name} GIT_REPOSITORY ${repository} GIT_TAG ${tag} GIT_SHALLOW ON SOURCE_SUBDIR none)
  FetchContent_MakeAvailable(${name})
  set(${out} ${${name}_SOURCE_DIR} PARENT_SCOPE)
endfunction()

# The newest folder name-* of the cache folder that has this header; empty: there is none.
function(_cached out name header)
  file(GLOB found ${INTERLEAVE_CACHE_DIR}/${name}-*/${header})
  list(SORT found COMPARE NATURAL ORDER DESCENDING)
  list(POP_FRONT found newest)
  string(REPLACE "/${header}" "" newest "${newest}")
  set(${out} "${newest}" PARENT_SCOPE)
endfunction()

# A system header must not drag /usr/include into a wasm build, so single headers are copied into a folder of
# their own.
function(_single_header target path folder)
  set(include ${PROJECT_BINARY_DIR}/third_party/${target})
  file(COPY ${path} DESTINATION ${include}/${folder})
  add_library(${target} INTERFACE)
  target_include_directories(${target} SYSTEM INTERFACE ${include})
endfunction()

# --- xxHash: state hashes ---------------------------------------------------------------------------
find_file(INTERLEAVE_XXHASH xxhash.h PATHS /usr/include /usr/local/include /opt/homebrew/include NO_CMAKE_FIND_ROOT_PATH NO_DEFAULT_PATH)
if(NOT INTERLEAVE_XXHASH)
  _fetch(_source xxhash https://github.com/Cyan4973/xxHash.git v0.8.2)
  set(INTERLEAVE_XXHASH ${_source}/xxhash.h CACHE FILEPATH "" FORCE)
endif()
_single_header(third_party_xxhash ${INTERLEAVE_XXHASH} "")

# --- Boost.Multiprecision: Python's big integers -------------------------------------------------------
add_library(third_party_boost INTERFACE)
find_path(INTERLEAVE_BOOST boost/multiprecision/cpp_int.hpp
  PATHS /usr/include /usr/local/include /opt/homebrew/include NO_CMAKE_FIND_ROOT_PATH NO_DEFAULT_PATH)
if(INTERLEAVE_BOOST)
  # Again a folder of its own, because the one it is in belongs to the host's C library.
  set(_boost ${PROJECT_BINARY_DIR}/third_party/boost)
  file(MAKE_DIRECTORY ${_boost})
  file(CREATE_LINK ${INTERLEAVE_BOOST}/boost ${_boost}/boost SYMBOLIC)
  target_include_directories(third_party_boost SYSTEM INTERFACE ${_boost})
  # Debian 12's Boost still derives from std::unary_function, which libc++ (wasm) has dropped for C++20, and its own
  # spelling of noreturn makes clang refuse the standard one in a definition.
  target_compile_definitions(third_party_boost INTERFACE
    _LIBCPP_ENABLE_CXX17_REMOVED_UNARY_BINARY_FUNCTION "BOOST_NORETURN=[[noreturn]]")
else()
  # Without the rest of Boost: both libraries support that.
  _fetch(_config boost_config https://github.com/boostorg/config.git boost-1.84.0)
  _fetch(_source boost_multiprecision https://github.com/boostorg/multiprecision.git boost-1.84.0)
  target_include_directories(third_party_boost SYSTEM INTERFACE ${_source}/include ${_config}/include)
  target_compile_definitions(third_party_boost INTERFACE BOOST_MP_STANDALONE)
endif()

# --- {fmt}: the shortest decimal digits of a float -----------------------------------------------------
add_library(third_party_fmt INTERFACE)
target_compile_definitions(third_party_fmt INTERFACE FMT_HEADER_ONLY "FMT_STATIC_THOUSANDS_SEPARATOR=','")  # else it links std::locale
find_path(INTERLEAVE_FMT fmt/compile.h
  PATHS /usr/include /usr/local/include /opt/homebrew/include NO_CMAKE_FIND_ROOT_PATH NO_DEFAULT_PATH)
if(INTERLEAVE_FMT)
  set(_fmt ${PROJECT_BINARY_DIR}/third_party/fmt)
  file(MAKE_DIRECTORY ${_fmt})
  file(CREATE_LINK ${INTERLEAVE_FMT}/fmt ${_fmt}/fmt SYMBOLIC)
  target_include_directories(third_party_fmt SYSTEM INTERFACE ${_fmt})
else()
  _fetch(_source fmt https://github.com/fmtlib/fmt.git 9.1.0)
  target_include_directories(third_party_fmt SYSTEM INTERFACE ${_source}/include)
endif()

# --- zlib: its sources, because streams under way are part of the world and so its inner state matters --------
# (vm/builtins/compression.cpp); and compressed bytes are the same whatever the system has.
_cached(INTERLEAVE_ZLIB zlib zlib.h)
if(NOT INTERLEAVE_ZLIB)
  _fetch(INTERLEAVE_ZLIB zlib https://github.com/madler/zlib.git v1.3.1)
endif()
add_library(third_party_zlib STATIC EXCLUDE_FROM_ALL)
foreach(_file adler32 crc32 deflate inffast inflate inftrees trees zutil)
  target_sources(third_party_zlib PRIVATE ${INTERLEAVE_ZLIB}/${_file}.c)
endforeach()
target_include_directories(third_party_zlib SYSTEM PUBLIC ${INTERLEAVE_ZLIB})
# The tables of the checksum are made when first used: the page would download 8 KB of noise.
target_compile_definitions(third_party_zlib PRIVATE DYNAMIC_CRC_TABLE Z_TESTW=0 BUILDFIXED)
target_compile_options(third_party_zlib PRIVATE -w)

# --- doctest ----------------------------------------------------------------------------------------
find_file(INTERLEAVE_DOCTEST doctest/doctest.h PATHS /usr/include /usr/local/include /opt/homebrew/include NO_CMAKE_FIND_ROOT_PATH NO_DEFAULT_PATH)
if(NOT INTERLEAVE_DOCTEST)
  _fetch(_source doctest https://github.com/doctest/doctest.git v2.4.11)
  set(INTERLEAVE_DOCTEST ${_source}/doctest/doctest.h CACHE FILEPATH "" FORCE)
endif()
_single_header(third_party_doctest ${INTERLEAVE_DOCTEST} doctest)

if(NOT INTERLEAVE_UI)
  return()
endif()

# --- SDL2: the window, natively a library, for wasm our own small build of its sources --------------
add_library(third_party_sdl2 INTERFACE)
set(INTERLEAVE_HAVE_SDL2 ON)
if(EMSCRIPTEN)
  include(sdl2_wasm)
else()
  find_package(SDL2 CONFIG QUIET)
  if(TARGET SDL2::SDL2)
    target_link_libraries(third_party_sdl2 INTERFACE SDL2::SDL2)
  else()
    set(INTERLEAVE_HAVE_SDL2 OFF)
    message(STATUS "SDL2: not found, so no desktop window (Debian: libsdl2-dev, macOS: brew install sdl2)")
  endif()
endif()

# --- Dear ImGui -------------------------------------------------------------------------------------
_cached(INTERLEAVE_IMGUI imgui imgui.h)
if(NOT INTERLEAVE_IMGUI)
  _fetch(INTERLEAVE_IMGUI imgui https://github.com/ocornut/imgui.git v1.92.2b)
endif()
message(STATUS "Dear ImGui: ${INTERLEAVE_IMGUI}")

add_library(third_party_imgui STATIC EXCLUDE_FROM_ALL
  ${INTERLEAVE_IMGUI}/imgui.cpp ${INTERLEAVE_IMGUI}/imgui_draw.cpp
  ${INTERLEAVE_IMGUI}/imgui_tables.cpp ${INTERLEAVE_IMGUI}/imgui_widgets.cpp)
target_include_directories(third_party_imgui SYSTEM PUBLIC ${INTERLEAVE_IMGUI} ${PROJECT_SOURCE_DIR}/third_party)
target_compile_definitions(third_party_imgui PUBLIC IMGUI_USER_CONFIG="imgui_config.h")
# In the page, small is fast: drawing takes a millisecond, downloading takes more.
target_compile_options(third_party_imgui PRIVATE -w -fno-exceptions -fno-rtti $<$<BOOL:${EMSCRIPTEN}>:-Oz>)

add_library(third_party_imgui_sdl2 STATIC EXCLUDE_FROM_ALL
  ${INTERLEAVE_IMGUI}/backends/imgui_impl_sdl2.cpp ${INTERLEAVE_IMGUI}/backends/imgui_impl_opengl3.cpp)
target_include_directories(third_party_imgui_sdl2 SYSTEM PUBLIC ${INTERLEAVE_IMGUI}/backends)
target_link_libraries(third_party_imgui_sdl2 PUBLIC third_party_imgui third_party_sdl2)
target_compile_options(third_party_imgui_sdl2 PRIVATE -w -fno-exceptions -fno-rtti $<$<BOOL:${EMSCRIPTEN}>:-Oz>)
if(EMSCRIPTEN)
  target_compile_definitions(third_party_imgui_sdl2 PUBLIC IMGUI_IMPL_OPENGL_ES3)
elseif(UNIX AND NOT APPLE)
  target_link_libraries(third_party_imgui_sdl2 PUBLIC ${CMAKE_DL_LIBS})
elseif(APPLE)
  target_link_libraries(third_party_imgui_sdl2 PUBLIC "-framework OpenGL")
elseif(WIN32)
  target_link_libraries(third_party_imgui_sdl2 PUBLIC opengl32)
endif()
