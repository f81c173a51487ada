# Owns how our own code is compiled. Two interface targets, so third-party code never gets our warnings:
#   interleave_options         everything of ours: C++20, warnings, sanitizers, include root
#   interleave_engine_options  engine/ and ui/: additionally no exceptions, no RTTI, strict floating point
option(INTERLEAVE_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(INTERLEAVE_ASSERTS "Keep our own asserts (off only in the shipped wasm)" ON)
option(INTERLEAVE_WERROR "Warnings are errors" ON)
option(INTERLEAVE_LTO "Optimise the virtual machine and the simulated computer as one: linking takes half a minute" OFF)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()

# NDEBUG is never set: whether asserts stay is INTERLEAVE_ASSERTS' business, not the optimiser's.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g1")
set(CMAKE_CXX_FLAGS_RELEASE "-O2")
set(CMAKE_C_FLAGS_RELWITHDEBINFO "-O1 -g1")
set(CMAKE_C_FLAGS_RELEASE "-O2")
if(EMSCRIPTEN)
  set(CMAKE_CXX_FLAGS_RELEASE "-Oz")  # the page is downloaded; what must be fast is listed in CMakeLists.txt
  set(CMAKE_C_FLAGS_RELEASE "-Oz")
  # In every browser with WebGL 2 since 2021; without it each float-to-int conversion is a branch.
  add_compile_options(-mbulk-memory -mnontrapping-fptoint)
endif()
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Paths below the repository are hashed relative to it, so that another clone (CI) hits what this one filled.
  if(EMSCRIPTEN AND EXISTS /usr/bin/python3)
    set(_python EMSDK_PYTHON=/usr/bin/python3)  # em++ is a Python program: a version manager's python3 starts slowly
  endif()
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env ${_python}
    CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${CMAKE_CXX_COMPILER_LAUNCHER})
endif()

add_library(interleave_options INTERFACE)
target_include_directories(interleave_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(interleave_options INTERFACE
  INTERLEAVE_VERSION="${PROJECT_VERSION}" $<$<NOT:$<BOOL:${INTERLEAVE_ASSERTS}>>:IL_SHIPPED>)
target_compile_options(interleave_options INTERFACE
  -Wall -Wextra -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wpointer-arith -Wvla
  -Wno-missing-field-initializers  # designated initialisers leave the rest at their defaults on purpose
  # One flow of rounding everywhere: the same run must give the same state hash on gcc, clang and wasm.
  -ffp-contract=off
  $<$<BOOL:${INTERLEAVE_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(interleave_options INTERFACE -Wshadow)  # clang's also objects to what gcc finds harmless
  # g++ 12 reports these inside its own std::string and std::vector when it inlines them.
  target_compile_options(interleave_options INTERFACE
    -Wno-restrict -Wno-stringop-overflow -Wno-array-bounds -Wno-maybe-uninitialized)
endif()

if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND NOT EMSCRIPTEN)
  # clang 19 reports what libstdc++ 12's own std::stable_sort uses.
  target_compile_options(interleave_options INTERFACE -Wno-deprecated-declarations)
endif()

if(NOT INTERLEAVE_ASSERTS)
  # What only an assert looks at.
  target_compile_options(interleave_options INTERFACE -Wno-unused-variable -Wno-unused-but-set-variable)
endif()

if(INTERLEAVE_SANITIZE)
  # For every target, third-party code included: a half-instrumented std::vector reports nonsense.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  if(INTERLEAVE_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)  # what the code has covered guides the fuzzer
  endif()
  add_compile_definitions(IL_STRESS)  # engine/vm/heap.h: moves_every, collects_every
endif()

add_library(interleave_engine_options INTERFACE)
target_link_libraries(interleave_engine_options INTERFACE interleave_options)
target_compile_options(interleave_engine_options INTERFACE -fno-exceptions -fno-rtti)
