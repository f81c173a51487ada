// Character classes and case of Unicode, as str's methods see them (Objects/unicodectype.c).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace interleave::vm {

bool is_alpha(std::uint32_t code);
bool is_upper(std::uint32_t code);
bool is_lower(std::uint32_t code);
bool is_title(std::uint32_t code);
bool is_space(std::uint32_t code);
bool is_decimal(std::uint32_t code);
bool is_digit(std::uint32_t code);
bool is_numeric(std::uint32_t code);
bool decimal_value(std::uint32_t code, int& out);

enum class Case : std::uint8_t { kUpper, kLower, kTitle, kFold };
void append_in_case(std::uint32_t code, Case how, std::string& out);

std::string to_upper(std::string_view text);
std::string to_lower(std::string_view text);
std::string to_fold(std::string_view text);
std::string to_title(std::string_view text);
std::string capitalized(std::string_view text);
std::string case_swapped(std::string_view text);

}  // namespace interleave::vm
