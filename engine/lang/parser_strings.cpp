// String literals: decoding escapes, joining neighbours, f-strings.
#include <algorithm>
#include <optional>
#include <utility>

#include "engine/lang/parser_impl.h"
#include "engine/lang/unicode.h"

namespace interleave::lang {

// What an f-string, or a row of literals with one in it, is put together from. Literal text is
// gathered until a replacement field ends it.
struct Parser::StringParts {
  explicit StringParts(Parser& owner) : parser(owner), values(owner) {}

  // `unicode_prefix` is that of the first piece.
  void add_text(std::string_view piece, Location where, bool unicode_prefix) {
    if (piece.empty()) return;
    if (text.empty()) {
      location = where;
      has_unicode_prefix = unicode_prefix;
    }
    text += piece;
    location.end_line = where.end_line;
    location.end_col = where.end_col;
  }

  void end_text() {
    if (text.empty()) return;
    values.add(parser.make<Constant>(NodeKind::Constant, location, ConstantType::Str,
                                     has_unicode_prefix, uint8_t{10},
                                     parser.context_.arena().copy(text), int64_t{0}, 0.0));
    text.clear();
  }

  Parser& parser;
  Exprs values;
  std::string text;
  Location location;
  bool has_unicode_prefix = false;
  bool in_format_spec = false;
  std::optional<SourceError> bad_escape;  // the first in the text of the f-string in hand
};

// ── plain literals ────────────────────────────────────────────────────────────────────────────

namespace {

struct Prefix {
  bool bytes = false;
  bool raw = false;
  bool unicode = false;
};

// Reads the prefix and strips it and the quotes.
Prefix strip_quotes(std::string_view& text) {
  Prefix prefix;
  for (; text[0] != '"' && text[0] != '\''; text.remove_prefix(1)) {
    char c = static_cast<char>(text[0] | 0x20);
    if (c == 'b') prefix.bytes = true;
    if (c == 'r') prefix.raw = true;
    if (c == 'u') prefix.unicode = true;
  }
  size_t quotes = text.size() >= 6 && text[1] == text[0] && text[2] == text[0] ? 3 : 1;
  text = text.substr(quotes, text.size() - 2 * quotes);
  return prefix;
}

bool is_octal(char c) { return c >= '0' && c <= '7'; }

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// A backslash and one character, as a message shows it.
std::string shown_escape(std::string_view body, size_t backslash) {
  size_t end = backslash + 2;
  while (end < body.size() && (static_cast<uint8_t>(body[end]) & 0xc0) == 0x80) ++end;
  return std::string(body.substr(backslash, end - backslash));
}

// CPython decodes escapes in a copy where each character outside ASCII is written `\U0001f600`:
// positions in its messages count that.
size_t position_in_escaped(std::string_view body, size_t at) {
  size_t position = 0;
  for (size_t i = 0; i < at; ++i) {
    auto byte = static_cast<uint8_t>(body[i]);
    position += byte < 0x80 ? 1 : byte >= 0xc0 ? 10 : 0;
  }
  return position;
}

// The control characters that have a letter, or -1.
int simple_escape(char c) {
  switch (c) {
    case '\\':
    case '\'':
    case '"':
      return c;
    case 'a':
      return '\a';
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    case 'v':
      return '\v';
    default:
      return -1;
  }
}

}  // namespace

// Reads the escapes of one string. Of the doubtful ones the first gets a warning, as in CPython.
class Parser::EscapeDecoder {
 public:
  EscapeDecoder(Parser& parser, const Token& token, std::string_view body, bool is_bytes)
      : parser_(parser), token_(token), body_(body), is_bytes_(is_bytes) {}

  // False after an error.
  bool decode(std::string& out) {
    out.reserve(out.size() + body_.size());
    while (at_ < body_.size()) {
      size_t backslash = body_.find('\\', at_);
      if (backslash == std::string_view::npos || backslash + 1 >= body_.size()) {
        out += body_.substr(at_);
        break;
      }
      out += body_.substr(at_, backslash - at_);
      at_ = backslash + 1;
      if (!decode_one(backslash, out)) return false;
    }
    return true;
  }

 private:
  // at_ is behind the backslash.
  bool decode_one(size_t backslash, std::string& out) {
    char c = body_[at_];
    int simple = simple_escape(c);
    if (simple >= 0) {
      out += static_cast<char>(simple);
      ++at_;
    } else if (c == '\n') {
      ++at_;
    } else if (is_octal(c)) {
      decode_octal(backslash, out);
    } else if (c == 'x') {
      return decode_hex(backslash, 2, "truncated \\xXX escape", out);
    } else if (c == 'u' && !is_bytes_) {
      return decode_hex(backslash, 4, "truncated \\uXXXX escape", out);
    } else if (c == 'U' && !is_bytes_) {
      return decode_hex(backslash, 8, "truncated \\UXXXXXXXX escape", out);
    } else if (c == 'N' && !is_bytes_) {
      return named(backslash, out);
    } else {
      warn(shown_escape(body_, backslash), false);
      out += '\\';
    }
    return true;
  }

  void add(uint32_t code, std::string& out) const {
    if (is_bytes_) {
      out += static_cast<char>(code);
    } else {
      append_utf8(out, code);
    }
  }

  void decode_octal(size_t backslash, std::string& out) {
    uint32_t value = 0;
    size_t end = std::min(backslash + 4, body_.size());
    for (; at_ < end && is_octal(body_[at_]); ++at_) {
      value = value * 8 + static_cast<uint32_t>(body_[at_] - '0');
    }
    if (value > 0377) warn(std::string(body_.substr(backslash, at_ - backslash)), true);
    add(value, out);
  }

  bool decode_hex(size_t backslash, size_t digits, const char* truncated, std::string& out) {
    ++at_;
    uint32_t code = 0;
    size_t end = at_ + digits;
    for (; at_ < end && at_ < body_.size() && hex_value(body_[at_]) >= 0; ++at_) {
      code = code * 16 + static_cast<uint32_t>(hex_value(body_[at_]));
    }
    if (at_ < end) return fail(backslash, at_, truncated);
    if (code > 0x10ffff) return fail(backslash, at_, "illegal Unicode character");
    add(code, out);
    return true;
  }

  // \N{NAME}
  bool named(size_t backslash, std::string& out) {
    size_t open = at_ + 1;
    bool has_brace = open < body_.size() && body_[open] == '{';
    size_t close = has_brace ? body_.find('}', open) : std::string_view::npos;
    if (close == std::string_view::npos || close == open + 1) {
      size_t end = close == open + 1 ? open + 1 : has_brace ? body_.size() : open;
      return fail(backslash, end, "malformed \\N character escape");
    }
    const std::string_view name = body_.substr(open + 1, close - open - 1);
    const std::string found = character_by_name == nullptr ? "" : character_by_name(name);
    // One character only: sequences have names for unicodedata.lookup().
    if (found.empty() || decode_utf8(found, 0).length != static_cast<int>(found.size()))
      return fail(backslash, close + 1, "unknown Unicode character name");
    out += found;
    at_ = close + 1;
    return true;
  }

  bool fail(size_t backslash, size_t end, const char* reason) {
    std::string message;
    if (is_bytes_) {
      message = "(value error) invalid \\x escape at position " + std::to_string(backslash);
    } else {
      size_t first = position_in_escaped(body_, backslash);
      message = "(unicode error) 'unicodeescape' codec can't decode bytes in position " +
                std::to_string(first) + "-" + std::to_string(first + (end - backslash) - 1) + ": " +
                reason;
    }
    parser_.raise(token_.location(), std::move(message));
    return false;
  }

  void warn(const std::string& escape, bool is_octal_escape) {
    if (warned_ || parser_.second_run_) return;
    warned_ = true;
    const char* what =
        is_octal_escape ? "invalid octal escape sequence '" : "invalid escape sequence '";
    parser_.tokens_.warnings.push_back(
        {DiagnosticKind::SyntaxWarning, what + escape + "'", token_.location()});
  }

  Parser& parser_;
  const Token& token_;
  std::string_view body_;
  bool is_bytes_;
  bool warned_ = false;
  size_t at_ = 0;
};

bool Parser::decode_string_token(const Token& token, bool& is_bytes, bool& is_unicode,
                                 std::string_view& out) {
  std::string_view body = tokens_.text_of(token);
  Prefix prefix = strip_quotes(body);
  is_bytes = prefix.bytes;
  is_unicode = prefix.unicode;
  if (is_bytes && std::any_of(body.begin(), body.end(),
                              [](char c) { return static_cast<uint8_t>(c) >= 0x80; })) {
    raise(token.location(), "bytes can only contain ASCII literal characters");
    return false;
  }
  out = body;
  if (prefix.raw || body.find('\\') == std::string_view::npos) return true;
  std::string decoded;
  if (!EscapeDecoder(*this, token, body, is_bytes).decode(decoded)) return false;
  out = context_.arena().copy(decoded);
  return true;
}

// strings: (fstring | STRING)+
const Expr* Parser::parse_strings() {
  const Token* start = cur_;
  const Token* end = cur_;
  while (end->kind == TokenKind::String) ++end;
  if (end->kind != TokenKind::FStringStart) return parse_plain_strings(start, end);
  StringParts parts(*this);
  bool any_bytes = false;
  while (at(TokenKind::String) || at(TokenKind::FStringStart)) {
    if (at(TokenKind::FStringStart)) {
      if (!parse_fstring(parts)) return nullptr;
      continue;
    }
    bool is_bytes = false;
    bool is_unicode = false;
    std::string_view text;
    const Token* token = cur_++;
    if (!decode_string_token(*token, is_bytes, is_unicode, text)) return nullptr;
    any_bytes = any_bytes || is_bytes;
    parts.add_text(text, token->location(), is_unicode);
  }
  if (any_bytes) return raise(cur_->location(), "cannot mix bytes and nonbytes literals");
  parts.end_text();
  return make<JoinedStr>(NodeKind::JoinedStr, since(start), parts.values.finish());
}

// No f-string among them.
const Expr* Parser::parse_plain_strings(const Token* start, const Token* end) {
  bool is_bytes = false;
  bool is_unicode = false;
  bool mixed = false;
  std::string_view text;
  std::string joined;
  for (; cur_ < end; ++cur_) {
    bool piece_is_bytes = false;
    bool piece_is_unicode = false;
    std::string_view piece;
    if (!decode_string_token(*cur_, piece_is_bytes, piece_is_unicode, piece)) return nullptr;
    if (cur_ == start) {
      is_bytes = piece_is_bytes;
      is_unicode = piece_is_unicode;
      text = piece;
      continue;
    }
    mixed = mixed || piece_is_bytes != is_bytes;
    if (cur_ == start + 1) joined = text;
    joined += piece;
  }
  if (mixed) return raise(cur_->location(), "cannot mix bytes and nonbytes literals");
  if (end - start > 1) text = context_.arena().copy(joined);
  ConstantType type = is_bytes ? ConstantType::Bytes : ConstantType::Str;
  return make<Constant>(NodeKind::Constant, since(start), type, is_unicode, uint8_t{10}, text,
                        int64_t{0}, 0.0);
}

// ── f-strings ─────────────────────────────────────────────────────────────────────────────────

// fstring: FSTRING_START fstring_middle* FSTRING_END
bool Parser::parse_fstring(StringParts& parts) {
  DepthGuard guard(*this);
  if (guard.too_deep()) return false;
  std::string_view prefix = tokens_.text_of(*cur_);
  bool raw = (prefix[0] | 0x20) == 'r' || (prefix[1] | 0x20) == 'r';
  bool outer_raw = raw_fstring_;
  raw_fstring_ = raw;
  ++cur_;
  bool good = parse_fstring_items(parts) && expect(TokenKind::FStringEnd);
  raw_fstring_ = outer_raw;
  if (good && parts.bad_escape) {
    // CPython decodes the text once all of the f-string has been read, and complains where it is
    // then.
    SourceError error = *std::exchange(parts.bad_escape, std::nullopt);
    bool is_unsupported = error.kind == DiagnosticKind::Unsupported;
    raise(is_unsupported ? error.location : cur_[-1].location(), error.message, error.kind);
    return false;
  }
  return good;
}

// fstring_middle: fstring_replacement_field | FSTRING_MIDDLE
bool Parser::parse_fstring_items(StringParts& parts) {
  for (;;) {
    if (at(TokenKind::LBrace)) {
      if (!parse_replacement_field(parts)) return false;
    } else if (at(TokenKind::FStringMiddle)) {
      const Token* token = cur_++;
      std::string_view text = tokens_.text_of(*token);
      if (raw_fstring_ || text.find('\\') == std::string_view::npos) {
        parts.add_text(text, token->location(), false);
        continue;
      }
      std::string decoded;
      if (!EscapeDecoder(*this, *token, text, false).decode(decoded)) {
        if (parts.in_format_spec) return false;
        if (!parts.bad_escape) parts.bad_escape = std::move(error_);
        error_.reset();
      }
      parts.add_text(decoded, token->location(), false);
    } else {
      return true;
    }
  }
}

// fstring_replacement_field: '{' annotated_rhs ['='] ['!' NAME] [':' fstring_format_spec*] '}'
bool Parser::parse_replacement_field(StringParts& parts) {
  const Token* open = cur_++;
  if (diagnosing_ && mistake_in_field_start()) return false;
  const Expr* value = parse_right_hand_side();
  if (value == nullptr) {
    if (diagnosing_ && !raised()) {
      rewind(open + 1);
      mistake(cur_->location(), "f-string: expecting a valid expression after '{'");
    }
    return false;
  }
  auto expecting = [&](const char* what) {
    mistake(cur_->location(), std::string("f-string: expecting ") + what);
    return false;
  };
  bool is_debug = accept(TokenKind::Equal);
  if (!at(TokenKind::Exclamation) && !at(TokenKind::Colon) && !at(TokenKind::RBrace)) {
    return expecting(is_debug ? "'!', or ':', or '}'" : "'=', or '!', or ':', or '}'");
  }
  const Token* expression_end = cur_;
  int32_t conversion = -1;
  if (at(TokenKind::Exclamation) && !parse_conversion(conversion)) return false;
  if (!at(TokenKind::Colon) && !at(TokenKind::RBrace)) return expecting("':' or '}'");
  const Expr* format_spec = nullptr;
  if (at(TokenKind::Colon)) {
    format_spec = parse_format_spec();
    if (format_spec == nullptr) return false;
    if (!at(TokenKind::RBrace)) return expecting("'}', or format specs");
  }
  ++cur_;
  if (is_debug) {
    if (conversion == -1 && format_spec == nullptr) conversion = 'r';
    Location where = {open->line, open->col + 1, expression_end->line, expression_end->col};
    parts.add_text(debug_text(open, expression_end), where, false);
  }
  parts.end_text();
  const Expr* field =
      make<FormattedValue>(NodeKind::FormattedValue, since(open), value, conversion, format_spec);
  if (field == nullptr) return false;
  parts.values.add(field);
  return true;
}

// What `{` is directly followed by when the expression was forgotten.
bool Parser::mistake_in_field_start() {
  switch (cur_->kind) {
    case TokenKind::Equal:
    case TokenKind::Exclamation:
    case TokenKind::Colon:
    case TokenKind::RBrace:
      mistake(cur_->location(), "f-string: valid expression required before '" +
                                    std::string(tokens_.text_of(*cur_)) + "'");
      return true;
    default:
      return false;
  }
}

// fstring_conversion: '!' NAME
bool Parser::parse_conversion(int32_t& conversion) {
  const Token* mark = cur_++;
  if (!at(TokenKind::Name)) {
    bool missing = at(TokenKind::Colon) || at(TokenKind::RBrace);
    mistake(cur_->location(), missing ? "f-string: missing conversion character"
                                      : "f-string: invalid conversion character");
    return false;
  }
  const Token* name = cur_++;
  if (name->start != mark->end) {
    raise(between(mark->location(), name->location()),
          "f-string: conversion type must come right after the exclamanation mark");
    return false;
  }
  std::string_view text = tokens_.text_of(*name);
  if (text != "s" && text != "r" && text != "a") {
    raise(name->location(), "f-string: invalid conversion character '" + std::string(text) +
                                "': expected 's', 'r', or 'a'");
    return false;
  }
  conversion = static_cast<unsigned char>(text[0]);
  return true;
}

// fstring_full_format_spec: ':' (FSTRING_MIDDLE | fstring_replacement_field)*
const Expr* Parser::parse_format_spec() {
  const Token* start = cur_++;
  StringParts parts(*this);
  parts.in_format_spec = true;
  if (!parse_fstring_items(parts)) return nullptr;
  parts.end_text();
  return make<JoinedStr>(NodeKind::JoinedStr, since(start), parts.values.finish());
}

// The text of `{expression = }` up to what ends it, comments left out (CPython takes any '#' for
// one).
std::string_view Parser::debug_text(const Token* open, const Token* end) {
  std::string_view source = tokens_.text.substr(open->end, end->start - open->end);
  if (source.find('#') == std::string_view::npos) return source;
  std::string text;
  bool in_comment = false;
  for (char c : source) {
    if (c == '#') in_comment = true;
    if (c == '\n') in_comment = false;
    if (!in_comment) text += c;
  }
  return context_.arena().copy(text);
}

}  // namespace interleave::lang
