# Copies the page's shell into the static site: cmake -DROOT=… -DSITE=… -DSHELL="a;b" -DLICENCES="c;d" -P make_site.cmake
# In the repository index.html points at the build folder; in the site everything lies beside it.
cmake_minimum_required(VERSION 3.22)
file(READ ${ROOT}/index.html page)
string(REPLACE "data-engine=\"build/web/site/\"" "data-engine=\"./\"" page "${page}")
string(REPLACE "href=\"build/web/site/" "href=\"" page "${page}")
foreach(file IN LISTS SHELL)
  file(COPY ${file} DESTINATION ${SITE}/web)
endforeach()
foreach(file IN LISTS LICENCES)
  file(COPY ${file} DESTINATION ${SITE}/licenses)
endforeach()
file(WRITE ${SITE}/index.html "${page}")
