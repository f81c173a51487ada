# Owns the wasm build: how programs are linked for node and for the page, and the finished static site in
# build/web/site/, which any web server can serve from any folder.

# Each function that is called from one place only would become part of its caller, and V8 compile the giant last of all,
# while the program runs in its first, slow version.
set(INTERLEAVE_WASM_INLINING -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=300)

# Under node a program reads the host's files and its exit status is real.
function(interleave_node_program name)
  target_link_options(${name} PRIVATE
    -O1  # tests: link in seconds
    -sENVIRONMENT=node -sNODERAWFS=1 -sEXIT_RUNTIME=1 -sALLOW_MEMORY_GROWTH=1 -sSTACK_SIZE=4MB)
endfunction()

function(interleave_page)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/*.cpp)
  if(NOT sources OR NOT INTERLEAVE_UI)
    return()
  endif()
  set(site ${PROJECT_BINARY_DIR}/site)
  set(page ${PROJECT_BINARY_DIR}/page)  # as linked: one module, with names
  add_executable(interleave_page ${sources})
  set_target_properties(interleave_page PROPERTIES
    OUTPUT_NAME interleave RUNTIME_OUTPUT_DIRECTORY ${page} SUFFIX .js INTERLEAVE_FETCHES_LIBRARY ON)
  target_link_libraries(interleave_page PRIVATE interleave_engine_options third_party_imgui_sdl2 interleave_fonts)
  foreach(library interleave_ui interleave_ui_backend interleave_session interleave_gallery)
    if(TARGET ${library})
      target_link_libraries(interleave_page PRIVATE ${library})
    endif()
  endforeach()
  target_link_options(interleave_page PRIVATE
    -Oz  # of the glue and the finished wasm; each library was compiled as it wants
    ${INTERLEAVE_WASM_INLINING}
    -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=createInterleave -sENVIRONMENT=web
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=32MB
    -sSTACK_SIZE=4MB  # the interpreter, the parser and the serialiser may recurse
    -sMALLOC=emmalloc -sFILESYSTEM=0 -sINVOKE_RUN=1 -sEXIT_RUNTIME=0
    -sEXPORTED_RUNTIME_METHODS=UTF8ToString,stringToNewUTF8 -sEXPORTED_FUNCTIONS=_main,_malloc,_free
    # SDL would drag in a table of every GL function for eglGetProcAddress, which nothing on this path calls.
    -sGL_ENABLE_GET_PROC_ADDRESS=0
    --profiling-funcs)  # names, by which the next step cuts

  # interleave.wasm draws the first picture and runs the first example; later.wasm follows (web/later.txt says what it has).
  execute_process(COMMAND ${EMSCRIPTEN_ROOT_PATH}/em-config BINARYEN_ROOT OUTPUT_VARIABLE binaryen
    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  set(INTERLEAVE_WASM_SPLIT ${binaryen}/bin/wasm-split CACHE FILEPATH "Binaryen's wasm-split")
  set(cut ${CMAKE_CROSSCOMPILING_EMULATOR} ${PROJECT_SOURCE_DIR}/tools/split_page.mjs ${INTERLEAVE_WASM_SPLIT})
  add_custom_command(OUTPUT ${site}/interleave.wasm ${site}/later.wasm ${site}/interleave.js
    COMMAND ${cut} ${page}/interleave.wasm ${PROJECT_SOURCE_DIR}/web/later.txt ${site}
    COMMAND ${CMAKE_COMMAND} -E copy ${page}/interleave.js ${site}/interleave.js
    DEPENDS interleave_page ${PROJECT_SOURCE_DIR}/web/later.txt ${PROJECT_SOURCE_DIR}/tools/split_page.mjs
    COMMENT "Cutting the page's wasm in two" VERBATIM)

  # The shell: copied whole, so that the repository's index.html and the site's are the same page.
  file(GLOB shell CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/*.js ${PROJECT_SOURCE_DIR}/web/*.css
    ${PROJECT_SOURCE_DIR}/web/*.svg ${PROJECT_SOURCE_DIR}/web/*.webmanifest)
  file(GLOB licences ${INTERLEAVE_FONTS_DIR}/LICENSE-*.txt ${PROJECT_SOURCE_DIR}/third-party-notices.md)
  add_custom_command(OUTPUT ${site}/index.html
    COMMAND ${CMAKE_COMMAND} -DROOT=${PROJECT_SOURCE_DIR} -DSITE=${site} "-DSHELL=${shell}" "-DLICENCES=${licences}"
      -P ${PROJECT_SOURCE_DIR}/cmake/make_site.cmake
    DEPENDS ${PROJECT_SOURCE_DIR}/index.html ${shell} ${PROJECT_SOURCE_DIR}/cmake/make_site.cmake
    COMMENT "Copying the page" VERBATIM)
  interleave_library_file(${site}/library.txt)
  add_custom_command(OUTPUT ${site}/unicode.txt
    COMMAND ${CMAKE_COMMAND} -E copy ${PROJECT_SOURCE_DIR}/engine/stdlib/unicode.txt ${site}/unicode.txt
    DEPENDS ${PROJECT_SOURCE_DIR}/engine/stdlib/unicode.txt VERBATIM)
  add_custom_target(interleave_site ALL DEPENDS ${site}/index.html ${site}/library.txt ${site}/unicode.txt ${site}/interleave.wasm)
endfunction()
