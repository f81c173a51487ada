// The embedded examples: there, in order, each with a title, a lesson and its whole text.
#include "engine/gallery/gallery.h"

#include <doctest/doctest.h>

#include <set>
#include <string_view>

using namespace interleave;

TEST_CASE("every example opens with its title and its lesson") {
  REQUIRE(!gallery().empty());
  for (const Example& example : gallery()) {
    CAPTURE(example.id);
    CHECK(!example.title.empty());
    CHECK(!example.lesson.empty());
    CHECK(example.source.starts_with("# "));
    CHECK(example.source.find(example.title) == 2);
    CHECK(example.source.ends_with("\n"));
  }
}

TEST_CASE("ids are unique and carry no number") {
  std::set<std::string_view> seen;
  for (const Example& example : gallery()) {
    CAPTURE(example.id);
    CHECK(seen.insert(example.id).second);
    CHECK(example.id.find_first_of("0123456789") != 0);
  }
}
