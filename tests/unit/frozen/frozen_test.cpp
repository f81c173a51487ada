// The embedded Python modules: sorted for binary search, no name twice.
#include "engine/stdlib/frozen.h"

#include <doctest/doctest.h>

using namespace interleave;

TEST_CASE("modules are sorted by name, each once") {
  const auto modules = frozen_modules();
  for (std::size_t i = 1; i < modules.size(); ++i) {
    CAPTURE(modules[i].name);
    CHECK(modules[i - 1].name < modules[i].name);
  }
}

TEST_CASE("a submodule's package is there too") {
  for (const FrozenModule& module : frozen_modules()) {
    const auto dot = module.name.rfind('.');
    if (dot == std::string_view::npos) continue;
    CAPTURE(module.name);
    bool found = false;
    for (const FrozenModule& other : frozen_modules())
      found = found || (other.name == module.name.substr(0, dot) && other.is_package);
    CHECK(found);
  }
}

TEST_CASE("a program carries the whole library") {
  CHECK(library_is_whole());
  CHECK(frozen_modules().size() > 60);
  CHECK(add_library("nonsense"));  // nothing is missing, so nothing is looked at
}
