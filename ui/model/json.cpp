#include "ui/model/json.h"

#include <array>
#include <cstdio>

namespace interleave::ui {

JsonObject& JsonObject::text(std::string_view name, std::string_view value) {
  key(name);
  quote(value);
  return *this;
}

JsonObject& JsonObject::number(std::string_view name, std::int64_t value) {
  key(name);
  text_ += std::to_string(value);
  return *this;
}

JsonObject& JsonObject::boolean(std::string_view name, bool value) {
  key(name);
  text_ += value ? "true" : "false";
  return *this;
}

void JsonObject::key(std::string_view name) {
  if (text_.size() > 1) text_ += ",";
  quote(name);
  text_ += ":";
}

void JsonObject::quote(std::string_view value) {
  text_ += '"';
  for (const char c : value) {
    if (c == '"' || c == '\\') {
      text_ += '\\';
      text_ += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      std::array<char, 8> escape;
      std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(c));
      text_ += escape.data();
    } else {
      text_ += c;
    }
  }
  text_ += '"';
}

}  // namespace interleave::ui
