# Owns the C++ tests: tests/unit/<layer>/*.cpp → test_<layer>, tests/ui/*.cpp → test_ui, all known to CTest. In a
# wasm build the same executables run under node.
option(INTERLEAVE_TESTS "Build the tests" ON)
if(NOT INTERLEAVE_TESTS)
  return()
endif()
enable_testing()

# Tests may throw (doctest's REQUIRE does) although the engine does not; no RTTI, so that a test may derive from
# an engine class.
add_library(interleave_test_main STATIC tests/unit/main.cpp)
target_link_libraries(interleave_test_main PUBLIC interleave_options third_party_doctest)
target_compile_options(interleave_test_main PUBLIC -fno-rtti)
# `file(path)` for tests that read programs, goldens, …: wasm sees the host's files through node.
target_compile_definitions(interleave_test_main PUBLIC INTERLEAVE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
if(EMSCRIPTEN)
  target_compile_options(interleave_test_main PUBLIC -fwasm-exceptions)
  target_link_options(interleave_test_main PUBLIC -fwasm-exceptions)
endif()

function(interleave_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE interleave_test_main ${ARG_LINK})
  if(EMSCRIPTEN)
    interleave_node_program(${name})
  endif()
  add_test(NAME ${name} COMMAND ${name} --no-version)
  set_tests_properties(${name} PROPERTIES TIMEOUT 300 WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
endfunction()

foreach(_layer base lang vm trace machine history session frozen gallery ui_model)
  file(GLOB_RECURSE _sources CONFIGURE_DEPENDS tests/unit/${_layer}/*.cpp)
  if(_sources AND TARGET interleave_${_layer})
    interleave_test(test_${_layer} SOURCES ${_sources} LINK interleave_${_layer} interleave_gallery)
  endif()
endforeach()

# What the page links instead of the second part of the library.
interleave_test(test_frozen_page LINK interleave_session interleave_gallery
  SOURCES tests/unit/frozen_page/page_library_test.cpp)
set_target_properties(test_frozen_page PROPERTIES INTERLEAVE_FETCHES_LIBRARY ON)

# Frames of the real UI without a window.
file(GLOB_RECURSE _sources CONFIGURE_DEPENDS tests/ui/*.cpp)
if(_sources AND TARGET interleave_ui)
  interleave_test(test_ui SOURCES ${_sources} LINK interleave_ui)
endif()

# --- measurements: built when asked for (bench/README.md) ---------------------------------------------
add_executable(bench_world EXCLUDE_FROM_ALL bench/world/world_bench.cpp)
target_link_libraries(bench_world PRIVATE interleave_engine_options interleave_machine interleave_gallery)
add_executable(bench_run EXCLUDE_FROM_ALL bench/run/run_bench.cpp)
target_link_libraries(bench_run PRIVATE interleave_engine_options interleave_session)
if(EMSCRIPTEN)
  interleave_node_program(bench_world)
  interleave_node_program(bench_run)
  target_link_options(bench_run PRIVATE -Oz ${INTERLEAVE_WASM_INLINING})  # as the page is linked
endif()
