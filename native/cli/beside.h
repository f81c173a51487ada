// What lies beside a program on disk and belongs to it: modules that it imports, files that it
// names.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace interleave::cli {

// Modules and packages in the program's folder that it or one of them imports, unless the library
// has them, and files below that or the working folder whose path from there is one of the
// program's strings: path as the program would have it, contents. Nothing else of the disk is read;
// what is longer than 4 MiB is left out.
std::vector<std::pair<std::string, std::string>> files_beside(const std::string& program,
                                                              std::string_view source);

}  // namespace interleave::cli
