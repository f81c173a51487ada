# Owns how a folder becomes a library, and refuses a link against the arrows.
#
#   interleave_layer(vm DEPENDS base lang)     engine/vm/**.cpp → interleave_vm
#   interleave_library(NAME FOLDERS… LINK…)    the same for folders outside engine/

# What each engine layer may use, itself excluded. check_layers.cmake reads the same list for #includes.
include(layer_rules)

# A header-only layer still needs one object so that every layer is an ordinary static library.
function(_interleave_stub out name)
  set(stub ${PROJECT_BINARY_DIR}/stubs/${name}.cpp)
  if(NOT EXISTS ${stub})
    file(WRITE ${stub} "// ${name} has headers only.\n")
  endif()
  set(${out} ${stub} PARENT_SCOPE)
endfunction()

function(interleave_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
  set(sources ${ARG_SOURCES})
  if(NOT sources)
    _interleave_stub(sources ${name})
  endif()
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC interleave_options ${ARG_LINK} PRIVATE interleave_engine_options)
  add_dependencies(${name} interleave_layering)
endfunction()

function(interleave_layer layer)
  cmake_parse_arguments(ARG "" "" "DEPENDS;EXTERNAL" ${ARGN})
  # ./test sets INTERLEAVE_EXTRA_LINK_<layer> to see that the next lines refuse it.
  foreach(dependency IN LISTS ARG_DEPENDS INTERLEAVE_EXTRA_LINK_${layer})
    if(NOT dependency IN_LIST INTERLEAVE_MAY_USE_${layer})
      message(FATAL_ERROR "layering: engine/${layer} must not link engine/${dependency} "
        "(it may use: ${INTERLEAVE_MAY_USE_${layer}})")
    endif()
  endforeach()

  set(folder ${PROJECT_SOURCE_DIR}/engine/${layer})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${folder}/*.h ${folder}/*.def)
  if(NOT sources AND NOT headers)
    message(STATUS "engine/${layer}: no sources yet, skipped")
    return()
  endif()

  set(link ${ARG_EXTERNAL})
  foreach(dependency IN LISTS ARG_DEPENDS)
    if(TARGET interleave_${dependency})
      list(APPEND link interleave_${dependency})
    endif()
  endforeach()
  interleave_library(interleave_${layer} SOURCES ${sources} LINK ${link})
endfunction()
