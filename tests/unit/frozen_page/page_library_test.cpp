// The page's library: a part of it until the rest has been fetched. In this order: completing it is
// for good.
#include <doctest/doctest.h>

#include "engine/gallery/gallery.h"
#include "engine/session/session.h"
#include "engine/stdlib/frozen.h"

using namespace interleave;

// The page draws before the second part is there: its first example must not need it.
TEST_CASE("the page starts without the rest of the library") {
  REQUIRE_FALSE(library_is_whole());
  REQUIRE_FALSE(gallery().empty());
  Session session;
  REQUIRE(session.load(gallery().front().source));
  session.run_to_end();
  CHECK(session.stderr_text() == "");
  CHECK(session.exit_code() == 0);
  CHECK(session.stdout_text() != "");
}

TEST_CASE("only what is a library completes the library") {
  const std::size_t before = frozen_modules().size();
  CHECK(before > 10);
  CHECK_FALSE(library_is_whole());
  for (const char* wrong :
       {"", "<!doctype html>", "json\n", "json x\n", "json 5\nab\n", "json 3\nabcd\n",
        "json 99999999999999999999\nabc\n", " 1\na\n", "json 3\nabc\nhalf"}) {
    CAPTURE(wrong);
    CHECK_FALSE(add_library(wrong));
    CHECK(frozen_modules().size() == before);
    CHECK_FALSE(library_is_whole());
  }
  CHECK(add_library("aaa/ 3\nx=1\naaa.b 0\n\nzzz 6\n# \xC3\xA9 \n\n"));
  CHECK(library_is_whole());
  const auto modules = frozen_modules();
  REQUIRE(modules.size() == before + 3);
  for (std::size_t i = 1; i < modules.size(); ++i) CHECK(modules[i - 1].name < modules[i].name);
  for (const FrozenModule& module : modules) {
    if (module.name == "aaa") CHECK((module.is_package && module.source == "x=1"));
    if (module.name == "aaa.b") CHECK((!module.is_package && module.source.empty()));
    if (module.name == "zzz") CHECK(module.source.size() == 6);
  }
}
