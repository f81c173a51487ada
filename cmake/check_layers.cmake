# Owns the rule "no #include against the arrows". Works in two ways: included by CMakeLists.txt it checks at
# configure time and makes the target interleave_layering, which checks again whenever a source has changed;
# run as `cmake -DROOT=DIR [-DSTAMP=FILE] -P check_layers.cmake` it is that check.
if(NOT CMAKE_SCRIPT_MODE_FILE)
  file(GLOB_RECURSE _checked CONFIGURE_DEPENDS
    engine/*.h engine/*.cpp engine/*.def ui/*.h ui/*.cpp native/*.h native/*.cpp web/*.h web/*.cpp)
  set(_check ${CMAKE_COMMAND} -DROOT=${PROJECT_SOURCE_DIR})
  execute_process(COMMAND ${_check} -P ${CMAKE_CURRENT_LIST_FILE} RESULT_VARIABLE _result)
  if(_result)
    message(FATAL_ERROR "layering: see the lines above (rules: cmake/layer_rules.cmake)")
  endif()
  set(_stamp ${PROJECT_BINARY_DIR}/layering.stamp)
  add_custom_command(OUTPUT ${_stamp}
    COMMAND ${_check} -DSTAMP=${_stamp} -P ${CMAKE_CURRENT_LIST_FILE}
    DEPENDS ${_checked} ${CMAKE_CURRENT_LIST_FILE} ${CMAKE_CURRENT_LIST_DIR}/layer_rules.cmake
    COMMENT "Checking the layering")
  add_custom_target(interleave_layering ALL DEPENDS ${_stamp})
  return()
endif()

cmake_minimum_required(VERSION 3.22)
include(${CMAKE_CURRENT_LIST_DIR}/layer_rules.cmake)
set(violations 0)

function(violation file line why)
  message("${file}: ${line}\n    ${why}")
  math(EXPR violations "${violations} + 1")
  set(violations ${violations} PARENT_SCOPE)
endfunction()

# The engine knows no screen, no browser, no file and no wall clock.
set(foreign "imgui|SDL|emscripten|GL/|GLES|fstream>|filesystem>|chrono>|thread>|mutex>|condition_variable>|future>|random>|ctime>|time\\.h>|sys/|unistd\\.h")

file(GLOB_RECURSE files RELATIVE ${ROOT}
  ${ROOT}/engine/*.h ${ROOT}/engine/*.cpp ${ROOT}/engine/*.def ${ROOT}/ui/*.h ${ROOT}/ui/*.cpp
  ${ROOT}/native/*.h ${ROOT}/native/*.cpp ${ROOT}/web/*.h ${ROOT}/web/*.cpp)
foreach(file IN LISTS files)
  # Which rules apply to this file.
  set(in_engine FALSE)
  if(file MATCHES "^engine/([a-z_]+)/")
    set(in_engine TRUE)
    set(layer ${CMAKE_MATCH_1})
    if(layer MATCHES "^(stdlib|models)$")
      set(layer frozen)
    endif()
    set(allowed ${layer} ${INTERLEAVE_MAY_USE_${layer}})
  elseif(file MATCHES "^native/real/")
    set(allowed base lang vm trace machine history session frozen gallery)  # answers the VM's system calls itself
  else()
    set(allowed ${INTERLEAVE_MAY_USE_above})
  endif()

  file(STRINGS ${ROOT}/${file} includes REGEX "^[ \t]*#[ \t]*include")
  foreach(line IN LISTS includes)
    if(line MATCHES "\"engine/([a-z_]+)/")
      set(used ${CMAKE_MATCH_1})
      if(used MATCHES "^(stdlib|models)$")
        set(used frozen)
      endif()
      if(NOT used IN_LIST allowed)
        violation(${file} "${line}" "may use only: ${allowed}")
      endif()
    elseif(in_engine AND line MATCHES "\"(ui|native|web)/")
      violation(${file} "${line}" "the engine knows nothing above it")
    elseif(file MATCHES "^ui/" AND line MATCHES "\"(native|web)/")
      violation(${file} "${line}" "ui/ does not know which program it is in")
    endif()
    if(in_engine AND line MATCHES "[<\"](${foreign})")
      violation(${file} "${line}" "no screen, browser, file, thread or clock of the host in engine/")
    endif()
    if(file MATCHES "^ui/model/" AND line MATCHES "imgui|SDL")
      violation(${file} "${line}" "ui/model computes draw records without ImGui")
    endif()
  endforeach()

  if(NOT file MATCHES "^(web/|ui/backend)")
    file(STRINGS ${ROOT}/${file} hits REGEX "__EMSCRIPTEN__")
    foreach(line IN LISTS hits)
      violation(${file} "${line}" "__EMSCRIPTEN__ belongs in web/ and ui/backend* only")
    endforeach()
  endif()
endforeach()

if(violations)
  message(FATAL_ERROR "layering: ${violations} violation(s)")
endif()
if(STAMP)
  file(WRITE ${STAMP} "")
endif()
