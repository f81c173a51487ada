// A JSON object written field by field: for status_json() only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace interleave::ui {

class JsonObject {
 public:
  JsonObject& text(std::string_view name, std::string_view value);
  JsonObject& number(std::string_view name, std::int64_t value);
  JsonObject& boolean(std::string_view name, bool value);
  std::string str() const { return text_ + "}"; }

 private:
  void key(std::string_view name);
  void quote(std::string_view value);
  std::string text_ = "{";
};

}  // namespace interleave::ui
