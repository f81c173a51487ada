# Owns turning files into C++: Python modules, gallery programs and fonts. The work is done at build time by
# `cmake -P`, so building needs no Python, and a target is rebuilt exactly when one of its files changes.

function(_interleave_embed kind name)
  cmake_parse_arguments(ARG "" "" "ROOTS;FILES;LINK" ${ARGN})
  set(out ${PROJECT_BINARY_DIR}/embedded/${kind}.cpp)
  set(list ${PROJECT_BINARY_DIR}/embedded/${kind}.txt)
  # The list is a dependency too: adding or removing a file changes it, and nothing else does.
  string(REPLACE ";" "\n" lines "${ARG_FILES}")
  file(CONFIGURE OUTPUT ${list} CONTENT "${lines}\n" @ONLY)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DKIND=${kind} -DROOT=${PROJECT_SOURCE_DIR} -DLIST=${list} -DOUT=${out}
      -P ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
    DEPENDS ${ARG_FILES} ${list} ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
    COMMENT "Embedding ${kind}" VERBATIM)
  interleave_library(${name} SOURCES ${out} LINK ${ARG_LINK})
endfunction()

# Every Python module a program can import: engine/stdlib/frozen.h. In two parts, because the page fetches the second
# one only after its first picture (library.txt).
#   interleave_frozen       the first part, and how modules are found
#   interleave_frozen_rest  the second part, in every program
#   interleave_frozen_page  instead of it, in the page: nothing
function(interleave_frozen)
  file(GLOB_RECURSE all CONFIGURE_DEPENDS engine/models/*.py engine/stdlib/*.py)
  set(first ${all})
  # What the page's first example imports; the test "the page starts without the rest" says when this no longer holds.
  list(FILTER first INCLUDE REGEX "/engine/(models/asyncio/asyncio/(__init__|base_events|coroutines|events|exceptions|futures|locks|mixins|queues|runners|taskgroups|tasks|threads|timeouts)|stdlib/(_bootstrap|_helpers|_describe|contextvars|heapq|sys|time|types|collections/(__init__|_deque)))\\.py")
  set(rest ${all})
  list(REMOVE_ITEM rest ${first})
  _interleave_embed(first_frozen interleave_frozen FILES ${first})
  target_sources(interleave_frozen PRIVATE engine/stdlib/frozen.cpp)
  _interleave_embed(rest_frozen interleave_frozen_rest FILES ${rest})
  _interleave_embed(characters interleave_characters FILES ${PROJECT_SOURCE_DIR}/engine/stdlib/unicode.txt)
  target_link_libraries(interleave_frozen_rest PUBLIC interleave_characters)
  interleave_library(interleave_frozen_page SOURCES engine/stdlib/no_rest.cpp)
  # Chosen by what is linked in the end.
  target_link_libraries(interleave_frozen INTERFACE
    $<IF:$<BOOL:$<TARGET_PROPERTY:INTERLEAVE_FETCHES_LIBRARY>>,interleave_frozen_page,interleave_frozen_rest>)
endfunction()

# The same second part as one file (its format: engine/stdlib/frozen.h).
function(interleave_library_file out)
  set(list ${PROJECT_BINARY_DIR}/embedded/rest_frozen.txt)
  file(STRINGS ${list} files)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DKIND=library -DROOT=${PROJECT_SOURCE_DIR} -DLIST=${list} -DOUT=${out}
      -P ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
    DEPENDS ${files} ${list} ${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake
    COMMENT "Packing the library" VERBATIM)
endfunction()

# The example programs: engine/gallery/gallery.h lists them.
function(interleave_gallery)
  file(GLOB files CONFIGURE_DEPENDS engine/gallery/*.py)
  _interleave_embed(gallery interleave_gallery FILES ${files})
endfunction()

# One workload as three programs: engine/workloads/workloads.h.
function(interleave_workloads)
  file(GLOB files CONFIGURE_DEPENDS engine/workloads/*.py)
  _interleave_embed(workloads interleave_workloads FILES ${files})
  target_sources(interleave_workloads PRIVATE engine/workloads/workloads.cpp)
  target_link_libraries(interleave_workloads PUBLIC interleave_base)
endfunction()

# The programs that `interleave calibrate` runs: native/calibration/programs.h.
function(interleave_calibration)
  file(GLOB files CONFIGURE_DEPENDS native/calibration/*.py)
  _interleave_embed(calibration interleave_calibration FILES ${files})
endfunction()

# The fonts and their icons (assets/fonts.h), which the set-up cuts to the glyphs the interface uses.
function(interleave_fonts)
  set(INTERLEAVE_FONTS_DIR "${INTERLEAVE_CACHE_DIR}/ui-fonts" CACHE PATH "inter, inter_semibold, jetbrains_mono, icons: .ttf or .otf")
  file(GLOB files CONFIGURE_DEPENDS ${INTERLEAVE_FONTS_DIR}/*.ttf ${INTERLEAVE_FONTS_DIR}/*.otf)
  list(LENGTH files count)
  if(NOT count EQUAL 4)
    message(FATAL_ERROR "no fonts in ${INTERLEAVE_FONTS_DIR}: ./run makes them; elsewhere put inter, inter_semibold, "
      "jetbrains_mono and icons (Lucide's) there as .ttf or .otf, or set INTERLEAVE_FONTS_DIR")
  endif()
  _interleave_embed(fonts interleave_fonts FILES ${files})
endfunction()
