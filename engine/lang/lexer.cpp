// The lexer. One pass over a normalised copy of the source; every character is looked at a bounded
// number of times.
//
// Invariants: text_ ends in "\n\0", so looking one character ahead is always safe, and '\0' means
// the end (a NUL in the source is refused before). After fail() nothing more is read. Rules and
// messages are those of CPython 3.13's tokenizer; where an error is placed, too: usually at the
// last character that was read.
#include "engine/lang/lexer.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>

#include "engine/lang/unicode.h"

namespace interleave::lang {

namespace {

// CPython's limits: MAXLEVEL, MAXINDENT, MAXFSTRINGLEVEL and MAX_EXPR_NESTING.
constexpr size_t kMaxBrackets = 200;
constexpr size_t kMaxIndents = 100;
constexpr size_t kMaxFStrings = 150;
constexpr int kMaxFStringNesting = 3;
constexpr int kTabSize = 8;

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_hex_digit(char c) {
  return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}
constexpr bool is_octal_digit(char c) { return c >= '0' && c <= '7'; }
constexpr bool is_binary_digit(char c) { return c == '0' || c == '1'; }

// May be part of an identifier, as far as one byte can tell.
constexpr std::array<bool, 256> kNameBytes = [] {
  std::array<bool, 256> table{};
  for (int c = 0; c < 256; ++c) {
    table[static_cast<size_t>(c)] = c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                                    (c >= '0' && c <= '9') || c == '_';
  }
  return table;
}();
bool is_name_byte(char c) { return kNameBytes[static_cast<uint8_t>(c)]; }

struct KeywordText {
  std::string_view text;
  TokenKind kind;
};

// By length, so that a name is compared with a few candidates only.
constexpr KeywordText kKeywords2[] = {{"as", TokenKind::As},
                                      {"if", TokenKind::If},
                                      {"in", TokenKind::In},
                                      {"is", TokenKind::Is},
                                      {"or", TokenKind::Or}};
constexpr KeywordText kKeywords3[] = {{"and", TokenKind::And}, {"def", TokenKind::Def},
                                      {"del", TokenKind::Del}, {"for", TokenKind::For},
                                      {"not", TokenKind::Not}, {"try", TokenKind::Try}};
constexpr KeywordText kKeywords4[] = {{"None", TokenKind::None}, {"True", TokenKind::True},
                                      {"elif", TokenKind::Elif}, {"else", TokenKind::Else},
                                      {"from", TokenKind::From}, {"pass", TokenKind::Pass},
                                      {"with", TokenKind::With}};
constexpr KeywordText kKeywords5[] = {{"False", TokenKind::False}, {"async", TokenKind::Async},
                                      {"await", TokenKind::Await}, {"break", TokenKind::Break},
                                      {"class", TokenKind::Class}, {"raise", TokenKind::Raise},
                                      {"while", TokenKind::While}, {"yield", TokenKind::Yield}};
constexpr KeywordText kKeywords6[] = {{"assert", TokenKind::Assert}, {"except", TokenKind::Except},
                                      {"global", TokenKind::Global}, {"import", TokenKind::Import},
                                      {"lambda", TokenKind::Lambda}, {"return", TokenKind::Return}};
constexpr KeywordText kKeywords7[] = {{"finally", TokenKind::Finally}};
constexpr KeywordText kKeywords8[] = {{"continue", TokenKind::Continue},
                                      {"nonlocal", TokenKind::Nonlocal}};

TokenKind name_kind(std::string_view text) {
  auto find = [text](const auto& keywords) {
    for (const KeywordText& keyword : keywords) {
      if (keyword.text[0] == text[0] && keyword.text == text) return keyword.kind;
    }
    return TokenKind::Name;
  };
  switch (text.size()) {
    case 2:
      return find(kKeywords2);
    case 3:
      return find(kKeywords3);
    case 4:
      return find(kKeywords4);
    case 5:
      return find(kKeywords5);
    case 6:
      return find(kKeywords6);
    case 7:
      return find(kKeywords7);
    case 8:
      return find(kKeywords8);
    default:
      return TokenKind::Name;
  }
}

// One f-string being read: from its FStringStart to its FStringEnd.
struct FString {
  char quote = 0;
  int quote_size = 1;
  bool raw = false;
  bool in_text = true;          // else in a replacement field
  bool in_format_spec = false;  // the text is that after a ':'
  int bracket_depth = 0;        // brackets open inside this f-string
  int field_depth = -1;         // replacement fields open inside it, less one
  const char* start = nullptr;
  int32_t line = 0;
  const char* line_start = nullptr;
};

class Lexer {
 public:
  explicit Lexer(TokenList& out) : out_(out), cur_(out.text.data()), line_start_(cur_) {}

  void run() {
    out_.tokens.reserve(out_.text.size() / 5 + 8);
    while (!done_) {
      if (!fstrings_.empty() && fstrings_.back().in_text) {
        lex_fstring_text();
      } else {
        lex_regular();
      }
    }
  }

 private:
  // ── tokens and errors ────────────────────────────────────────────────────────────────────────

  // Where a token began: kept apart because tokens may span lines.
  struct Mark {
    const char* at;
    int32_t line;
    int32_t col;
  };
  Mark mark() const { return {cur_, line_, column_of(cur_)}; }
  int32_t column_of(const char* at) const { return static_cast<int32_t>(at - line_start_); }
  uint32_t offset_of(const char* at) const { return static_cast<uint32_t>(at - out_.text.data()); }

  // A token from `from` to cur_; its text ends at `text_end`.
  void add(TokenKind kind, const Mark& from, const char* text_end) {
    out_.tokens.push_back({kind, static_cast<uint16_t>(brackets_.size()), offset_of(from.at),
                           offset_of(text_end), from.line, from.col, line_, column_of(cur_)});
  }
  void add(TokenKind kind, const Mark& from) { add(kind, from, cur_); }

  // Indent, Dedent, EndMarker: the place is for messages. At the end of the file it is the last
  // line, and no column, so that no caret is drawn.
  void add_invisible(TokenKind kind) {
    Mark at = mark();
    at.col -= 1;
    if (*cur_ == '\0' && line_ > 1) {
      at.line -= 1;
      at.col = -1;
    }
    out_.tokens.push_back({kind, static_cast<uint16_t>(brackets_.size()), offset_of(cur_),
                           offset_of(cur_), at.line, at.col, at.line, -1});
  }

  void stop_with(LexError error) {
    out_.error = std::move(error);
    add(TokenKind::Error, mark());
    done_ = true;
  }

  // CPython's syntaxerror(): at the last character read, that is, the one before cur_.
  void fail(std::string message) {
    fail_at(std::max(column_of(cur_) - 1, -1), -1, std::move(message));
  }
  void fail_at(int32_t col, int32_t end_col, std::string message) {
    bool inside_fstring = !fstrings_.empty();
    stop_with({{DiagnosticKind::SyntaxError, std::move(message), {line_, col, line_, end_col}},
               inside_fstring,
               std::nullopt});
  }

  // An error that CPython only notes in tok->done.
  void fail_deferred(DiagnosticKind kind, int32_t col, std::string message) {
    LexError error{{kind, std::move(message), {line_, col, line_, -1}}, true, std::nullopt};
    if (!brackets_.empty()) error.open = brackets_.back();
    stop_with(std::move(error));
  }

  void warn(std::string message) {
    out_.warnings.push_back({DiagnosticKind::SyntaxWarning, std::move(message), {line_, 0, 0, -1}});
  }

  void next_line() {
    ++line_;
    line_start_ = cur_;
  }

  // ── outside of f-string text ────────────────────────────────────────────────────────────────

  void lex_regular() {
    if (at_line_start_) {
      at_line_start_ = false;
      lex_indentation();
      if (done_ || at_line_start_) return;
    }
    while (*cur_ == ' ' || *cur_ == '\t' || *cur_ == '\f') ++cur_;
    Mark before_comment = mark();
    if (*cur_ == '#') skip_comment();
    char c = *cur_;
    if (is_digit(c) || (c == '.' && is_digit(cur_[1]))) return lex_number();
    if (is_name_byte(c)) return lex_name();
    switch (c) {
      case '\n':
        return lex_newline(before_comment);
      case '\0':
        return lex_end();
      case '"':
      case '\'':
        return lex_string(mark());
      case '\\':
        return lex_continuation();
      default:
        return lex_operator();
    }
  }

  void skip_comment() {
    const void* end = std::memchr(cur_, '\n', out_.text.size() - offset_of(cur_));
    cur_ = end != nullptr ? static_cast<const char*>(end) : out_.text.data() + out_.text.size();
  }

  // A comment before it belongs to the newline's token, for the places of messages.
  void lex_newline(const Mark& from) {
    ++cur_;
    if (brackets_.empty()) {
      add(TokenKind::Newline, from, from.at);
      at_line_start_ = true;
    }
    next_line();
  }

  void lex_end() {
    if (!brackets_.empty()) {
      const OpenBracket& open = brackets_.back();
      LexError error{{DiagnosticKind::SyntaxError,
                      std::string("'") + open.bracket + "' was never closed",
                      {open.line, open.col, open.line, -1}},
                     true,
                     open};
      return stop_with(std::move(error));
    }
    add_invisible(TokenKind::EndMarker);
    done_ = true;
  }

  // Backslash, newline. False after an error.
  bool skip_continuation() {
    ++cur_;
    if (*cur_ != '\n') {
      fail_deferred(DiagnosticKind::SyntaxError, column_of(cur_),
                    "unexpected character after line continuation character");
      return false;
    }
    ++cur_;
    if (*cur_ == '\0') {
      if (brackets_.empty()) {
        fail_deferred(DiagnosticKind::SyntaxError, column_of(cur_) - 1,
                      "unexpected EOF while parsing");
      } else {
        lex_end();
      }
      return false;
    }
    next_line();
    return true;
  }

  void lex_continuation() {
    (void)skip_continuation();  // then the next token is looked for as if nothing were between
  }

  // ── indentation ─────────────────────────────────────────────────────────────────────────────

  // `width` counts a tab as reaching the next multiple of 8, `alternative` as one column: where the
  // two disagree on how lines relate, the indentation depends on the width of a tab, which is a
  // TabError.
  struct Indentation {
    int width = 0;
    int alternative = 0;
  };

  // Blank lines and lines with only a comment leave at_line_start_ set, and no token.
  void lex_indentation() {
    Indentation indentation;
    int continued = 0;  // the indentation before a backslash counts, not that of the next line
    for (;; ++cur_) {
      if (*cur_ == ' ') {
        ++indentation.width;
        ++indentation.alternative;
      } else if (*cur_ == '\t') {
        indentation.width = (indentation.width / kTabSize + 1) * kTabSize;
        ++indentation.alternative;
      } else if (*cur_ == '\f') {
        indentation = {};
      } else if (*cur_ == '\\') {
        if (continued == 0) continued = indentation.width;
        if (!skip_continuation()) return;
        --cur_;
      } else {
        break;
      }
    }
    if (*cur_ == '#') skip_comment();
    if (*cur_ == '\n') {
      ++cur_;
      next_line();
      at_line_start_ = true;
      return;
    }
    if (continued != 0) indentation = {continued, continued};
    set_indentation(indentation);
  }

  void set_indentation(Indentation now) {
    const Indentation& top = indents_.back();
    if (now.width == top.width) {
      if (now.alternative != top.alternative) fail_tabs();
    } else if (now.width > top.width) {
      if (indents_.size() >= kMaxIndents) {
        return fail_deferred(DiagnosticKind::IndentationError, 0, "too many levels of indentation");
      }
      if (now.alternative <= top.alternative) return fail_tabs();
      indents_.push_back(now);
      add_invisible(TokenKind::Indent);
    } else {
      dedent(now);
    }
  }

  void dedent(Indentation now) {
    size_t keep = indents_.size();
    while (keep > 1 && now.width < indents_[keep - 1].width) --keep;
    if (now.width != indents_[keep - 1].width) {
      while (*cur_ != '\n' && *cur_ != '\0') ++cur_;
      return fail_deferred(DiagnosticKind::IndentationError, column_of(cur_),
                           "unindent does not match any outer indentation level");
    }
    if (now.alternative != indents_[keep - 1].alternative) return fail_tabs();
    for (size_t i = indents_.size(); i > keep; --i) add_invisible(TokenKind::Dedent);
    indents_.resize(keep);
  }

  void fail_tabs() {
    fail_deferred(DiagnosticKind::TabError, 0,
                  "inconsistent use of tabs and spaces in indentation");
  }

  // ── names ───────────────────────────────────────────────────────────────────────────────────

  void lex_name() {
    Mark from = mark();
    uint8_t seen = 0;
    while (is_name_byte(*cur_)) seen |= static_cast<uint8_t>(*cur_++);
    std::string_view text(from.at, static_cast<size_t>(cur_ - from.at));
    if ((*cur_ == '"' || *cur_ == '\'') && text.size() <= 2) {
      if (is_string_prefix(text)) return lex_string(from);
      if (is_fstring_prefix(text)) return lex_fstring_start(from);
    }
    if (seen >= 0x80 && !check_identifier(from.at)) return;
    add(name_kind(text), from);
  }

  static bool is_string_prefix(std::string_view text) {
    char a = static_cast<char>(text[0] | 0x20);
    if (text.size() == 1) return a == 'b' || a == 'r' || a == 'u';
    char b = static_cast<char>(text[1] | 0x20);
    return (a == 'b' && b == 'r') || (a == 'r' && b == 'b');
  }

  static bool is_fstring_prefix(std::string_view text) {
    char a = static_cast<char>(text[0] | 0x20);
    if (text.size() == 1) return a == 'f';
    char b = static_cast<char>(text[1] | 0x20);
    return (a == 'f' && b == 'r') || (a == 'r' && b == 'f');
  }

  // An identifier with characters outside ASCII (PEP 3131).
  bool check_identifier(const char* start) {
    const char* end = cur_;
    bool normal = true;
    for (const char* at = start; at < end;) {
      Decoded c = decode_utf8(out_.text, offset_of(at));
      at += c.length;
      bool fits =
          at - c.length == start ? is_identifier_start(c.code) : is_identifier_continue(c.code);
      if (!fits) {
        cur_ = at;
        fail_character(c.code, at - c.length);
        return false;
      }
      normal = normal && !may_need_nfkc(c.code);
    }
    std::string changed;
    if (!normal && !normalise_identifier({start, static_cast<size_t>(end - start)}, changed)) {
      LexError error{{DiagnosticKind::Unsupported,
                      "this identifier would be changed by Unicode normalisation (NFKC) in a way "
                      "that Interleave does not know",
                      {line_, column_of(start), line_, column_of(end)}},
                     false,
                     std::nullopt};
      stop_with(std::move(error));
      return false;
    }
    return true;
  }

  void fail_character(uint32_t code, const char* at) {
    char number[16];
    snprintf(number, sizeof number, "U+%04X", static_cast<unsigned>(code));
    std::string message;
    if (is_printable(code)) {
      std::string character;
      append_utf8(character, code);
      message = "invalid character '" + character + "' (" + number + ")";
    } else {
      message = std::string("invalid non-printable character ") + number;
    }
    fail_at(column_of(at), -1, std::move(message));
  }

  // ── numbers ─────────────────────────────────────────────────────────────────────────────────

  void lex_number() {
    Mark from = mark();
    char prefix = *cur_ == '0' ? static_cast<char>(cur_[1] | 0x20) : '\0';
    bool good = prefix == 'x'   ? lex_based("hexadecimal", is_hex_digit)
                : prefix == 'o' ? lex_based("octal", is_octal_digit)
                : prefix == 'b' ? lex_based("binary", is_binary_digit)
                                : lex_decimal();
    if (good) add(TokenKind::Number, from);
  }

  bool lex_based(const char* base, bool (*is_base_digit)(char)) {
    cur_ += 2;
    do {
      if (*cur_ == '_') ++cur_;
      if (!is_base_digit(*cur_)) {
        if (is_digit(*cur_)) return fail_digit(base);
        fail(std::string("invalid ") + base + " literal");
        return false;
      }
      while (is_base_digit(*cur_)) ++cur_;
    } while (*cur_ == '_');
    if (is_digit(*cur_)) return fail_digit(base);
    return check_number_end(base);
  }

  bool fail_digit(const char* base) {
    char digit = *cur_++;
    fail(std::string("invalid digit '") + digit + "' in " + base + " literal");
    return false;
  }

  // digitpart: digit (["_"] digit)*
  bool skip_digits() {
    for (;;) {
      while (is_digit(*cur_)) ++cur_;
      if (*cur_ != '_') return true;
      ++cur_;
      if (!is_digit(*cur_)) {
        fail("invalid decimal literal");
        return false;
      }
    }
  }

  bool lex_decimal() {
    const char* start = cur_;
    if (*cur_ != '.' && !skip_digits()) return false;
    const char* end = cur_;
    bool is_integer = true;
    if (*cur_ == '.') {
      is_integer = false;
      ++cur_;
      if (is_digit(*cur_) && !skip_digits()) return false;
    }
    if (*cur_ == 'e' || *cur_ == 'E') {
      const char* exponent = cur_++;
      bool is_signed = *cur_ == '+' || *cur_ == '-';
      if (is_signed) ++cur_;
      if (is_digit(*cur_)) {
        is_integer = false;
        if (!skip_digits()) return false;
      } else if (is_signed) {
        fail("invalid decimal literal");
        return false;
      } else {
        cur_ = exponent;
        return check_number_end("decimal");
      }
    }
    if (*cur_ == 'j' || *cur_ == 'J') {
      ++cur_;
      return check_number_end("imaginary");
    }
    return (!is_integer || check_leading_zeros(start, end)) && check_number_end("decimal");
  }

  // 0 and 00_0 are numbers, 01 is not.
  bool check_leading_zeros(const char* start, const char* end) {
    if (*start != '0') return true;
    const char* at = start;
    while (at < end && (*at == '0' || *at == '_')) ++at;
    if (at == end) return true;
    fail_at(column_of(start), column_of(at),
            "leading zeros in decimal integer literals are not permitted; use an 0o prefix for "
            "octal integers");
    return false;
  }

  // A keyword may stand right behind a number (with a warning), another name may not.
  bool check_number_end(const char* kind) {
    char c = *cur_;
    if (!is_name_byte(c) || static_cast<uint8_t>(c) >= 0x80) return true;
    std::string message = std::string("invalid ") + kind + " literal";
    auto follows = [this](std::string_view word) {
      return std::string_view(cur_, word.size()) == word && !is_name_byte(cur_[word.size()]);
    };
    if (follows("and") || follows("else") || follows("for") || follows("or") || follows("not") ||
        (c == 'i' && (cur_[1] == 'f' || cur_[1] == 'n' || cur_[1] == 's'))) {
      warn(std::move(message));
      return true;
    }
    fail(std::move(message));
    return false;
  }

  // ── strings ─────────────────────────────────────────────────────────────────────────────────

  int count_quotes(char quote) const { return cur_[1] == quote && cur_[2] == quote ? 3 : 1; }

  // cur_ is at the opening quote, `from` at the prefix, if any.
  void lex_string(const Mark& from) {
    const char* first_line_start = line_start_;
    char quote = *cur_;
    int size = count_quotes(quote);
    cur_ += size;
    bool escaped_quote = false;
    for (int closing = 0; closing < size;) {
      char c = *cur_;
      if (c == '\0' || (c == '\n' && size == 1)) {
        return fail_unterminated(from, first_line_start, quote, size, escaped_quote);
      }
      ++cur_;
      closing = c == quote ? closing + 1 : 0;
      if (c == '\\' && *cur_ != '\0') {
        if (*cur_ == quote) escaped_quote = true;
        c = *cur_++;
      }
      if (c == '\n') next_line();
    }
    add(TokenKind::String, from);
  }

  void fail_unterminated(const Mark& from, const char* first_line_start, char quote, int size,
                         bool escaped_quote) {
    // At the very end CPython has not begun the line after the last newline.
    int detected = *cur_ == '\0' && cur_ == line_start_ && line_ > from.line ? line_ - 1 : line_;
    line_ = from.line;
    line_start_ = first_line_start;
    cur_ = from.at + 1;
    if (!fstrings_.empty() && fstrings_.back().quote == quote &&
        fstrings_.back().quote_size == size) {
      return fail("f-string: expecting '}'");
    }
    std::string message =
        size == 3 ? "unterminated triple-quoted string literal" : "unterminated string literal";
    message += " (detected at line " + std::to_string(detected) + ")";
    if (size == 1 && escaped_quote) message += "; perhaps you escaped the end quote?";
    fail(std::move(message));
  }

  // ── f-strings ───────────────────────────────────────────────────────────────────────────────

  void lex_fstring_start(const Mark& from) {
    FString fstring;
    fstring.quote = *cur_;
    fstring.quote_size = count_quotes(*cur_);
    fstring.raw = cur_ - from.at == 2;
    fstring.start = from.at;
    fstring.line = from.line;
    fstring.line_start = line_start_;
    cur_ += fstring.quote_size;
    if (fstrings_.size() + 1 >= kMaxFStrings) return fail("too many nested f-strings");
    add(TokenKind::FStringStart, from);
    fstrings_.push_back(fstring);
  }

  // Literal text, up to a replacement field, a doubled brace (which ends a token, so that the
  // token's text has one of the two) or the end.
  void lex_fstring_text() {
    FString& fstring = fstrings_.back();
    Mark from = mark();
    if (*cur_ == '{' && cur_[1] != '{') return enter_field();
    if (at_closing_quote(fstring)) {
      cur_ += fstring.quote_size;
      add(TokenKind::FStringEnd, from);
      fstrings_.pop_back();
      return;
    }
    bool in_spec = fstring.in_format_spec && fstring.field_depth >= 0;
    bool named_escape = false;
    while (!at_closing_quote(fstring)) {
      char c = *cur_;
      if (c == '\0' || (c == '\n' && fstring.quote_size == 1))
        return end_of_line_in_text(fstring, from, in_spec);
      if (c == '{') return open_brace_in_text(from, in_spec);
      if (c == '}') return close_brace_in_text(fstring, from, in_spec, named_escape);
      ++cur_;
      if (c == '\\') c = skip_escape(fstring, named_escape);
      if (c == '\n') next_line();
    }
    add(TokenKind::FStringMiddle, from);
  }

  bool at_closing_quote(const FString& fstring) const {
    if (*cur_ != fstring.quote) return false;
    return fstring.quote_size == 1 || (cur_[1] == fstring.quote && cur_[2] == fstring.quote);
  }

  // The character after a backslash is no quote and no newline that ends the string; braces stay
  // braces.
  char skip_escape(FString& fstring, bool& named_escape) {
    char escaped = *cur_;
    if (escaped == '{' || escaped == '}') {
      if (!fstring.raw) warn(std::string("invalid escape sequence '\\") + escaped + "'");
      return '\\';
    }
    if (escaped == '\0') return '\\';
    ++cur_;
    if (!fstring.raw && escaped == 'N' && *cur_ == '{') {
      ++cur_;
      named_escape = true;
    }
    return escaped;
  }

  void enter_field() {
    FString& fstring = fstrings_.back();
    if (++fstring.field_depth >= kMaxFStringNesting)
      return fail("f-string: expressions nested too deeply");
    fstring.in_text = false;
    fstring.in_format_spec = false;
  }

  void open_brace_in_text(const Mark& from, bool in_spec) {
    if (cur_[1] == '{' && !in_spec) {
      cur_ += 2;
      add(TokenKind::FStringMiddle, from, cur_ - 1);
      return;
    }
    size_t before = out_.tokens.size();
    add(TokenKind::FStringMiddle, from);
    enter_field();
    if (done_) out_.tokens.erase(out_.tokens.begin() + static_cast<ptrdiff_t>(before));
  }

  void close_brace_in_text(FString& fstring, const Mark& from, bool in_spec, bool named_escape) {
    if (named_escape) {
      ++cur_;
      add(TokenKind::FStringMiddle, from);
    } else if (cur_[1] == '}' && !in_spec && fstring.bracket_depth == 0) {
      cur_ += 2;
      add(TokenKind::FStringMiddle, from, cur_ - 1);
    } else {
      add(TokenKind::FStringMiddle, from);
      fstring.in_text = false;
      fstring.in_format_spec = false;
    }
  }

  void end_of_line_in_text(FString& fstring, const Mark& from, bool in_spec) {
    if (in_spec && *cur_ == '\n') {
      fstring.in_text = false;
      fstring.in_format_spec = false;
      add(TokenKind::FStringMiddle, from);
      return;
    }
    int detected = *cur_ == '\0' && cur_ == line_start_ && line_ > fstring.line ? line_ - 1 : line_;
    cur_ = fstring.start + 1;
    line_ = fstring.line;
    line_start_ = fstring.line_start;
    fail(std::string(fstring.quote_size == 3 ? "unterminated triple-quoted f-string literal"
                                             : "unterminated f-string literal") +
         " (detected at line " + std::to_string(detected) + ")");
  }

  // ── operators and brackets ──────────────────────────────────────────────────────────────────

  void lex_operator() {
    Mark from = mark();
    char c = *cur_;
    if (c == ':' && !fstrings_.empty() && fstrings_.back().field_depth >= 0 &&
        fstrings_.back().bracket_depth - 1 == fstrings_.back().field_depth) {
      ++cur_;
      fstrings_.back().in_text = true;
      fstrings_.back().in_format_spec = true;
      return add(TokenKind::Colon, from);
    }
    auto [kind, length] = operator_at(cur_);
    cur_ += length;
    switch (kind) {
      case TokenKind::LParen:
      case TokenKind::LBracket:
      case TokenKind::LBrace:
        if (!open_bracket(c, from)) return;
        break;
      case TokenKind::RParen:
      case TokenKind::RBracket:
      case TokenKind::RBrace:
        if (!close_bracket(c)) return;
        break;
      case TokenKind::Unknown:
        if (!is_printable(static_cast<uint8_t>(c)))
          return fail_character(static_cast<uint8_t>(c), from.at);
        break;
      default:
        break;
    }
    add(kind, from);
  }

  struct OperatorAt {
    TokenKind kind;
    int length;
  };

  static OperatorAt operator_at(const char* at) {
    using K = TokenKind;
    char next = at[1];
    // One character, or with '=' behind it two.
    auto with_equal = [next](K alone, K with) {
      return next == '=' ? OperatorAt{with, 2} : OperatorAt{alone, 1};
    };
    // The same character twice, and then maybe '='.
    auto doubled = [at](K twice, K with) {
      return at[2] == '=' ? OperatorAt{with, 3} : OperatorAt{twice, 2};
    };
    switch (*at) {
      case '(':
        return {K::LParen, 1};
      case ')':
        return {K::RParen, 1};
      case '[':
        return {K::LBracket, 1};
      case ']':
        return {K::RBracket, 1};
      case '{':
        return {K::LBrace, 1};
      case '}':
        return {K::RBrace, 1};
      case ',':
        return {K::Comma, 1};
      case ';':
        return {K::Semicolon, 1};
      case '~':
        return {K::Tilde, 1};
      case ':':
        return with_equal(K::Colon, K::ColonEqual);
      case '.':
        return next == '.' && at[2] == '.' ? OperatorAt{K::Ellipsis, 3} : OperatorAt{K::Dot, 1};
      case '=':
        return with_equal(K::Equal, K::EqualEqual);
      case '!':
        return with_equal(K::Exclamation, K::NotEqual);
      case '+':
        return with_equal(K::Plus, K::PlusEqual);
      case '-':
        return next == '>' ? OperatorAt{K::Arrow, 2} : with_equal(K::Minus, K::MinusEqual);
      case '*':
        return next == '*' ? doubled(K::DoubleStar, K::DoubleStarEqual)
                           : with_equal(K::Star, K::StarEqual);
      case '/':
        return next == '/' ? doubled(K::DoubleSlash, K::DoubleSlashEqual)
                           : with_equal(K::Slash, K::SlashEqual);
      case '%':
        return with_equal(K::Percent, K::PercentEqual);
      case '@':
        return with_equal(K::At, K::AtEqual);
      case '&':
        return with_equal(K::Amper, K::AmperEqual);
      case '|':
        return with_equal(K::Bar, K::BarEqual);
      case '^':
        return with_equal(K::Caret, K::CaretEqual);
      case '<':
        if (next == '>') return {K::NotEqual, 2};  // the parser refuses it
        return next == '<' ? doubled(K::LeftShift, K::LeftShiftEqual)
                           : with_equal(K::Less, K::LessEqual);
      case '>':
        return next == '>' ? doubled(K::RightShift, K::RightShiftEqual)
                           : with_equal(K::Greater, K::GreaterEqual);
      default:
        return {K::Unknown, 1};
    }
  }

  bool open_bracket(char c, const Mark& from) {
    if (brackets_.size() >= kMaxBrackets) {
      fail("too many nested parentheses");
      return false;
    }
    brackets_.push_back({c, from.line, from.col});
    if (!fstrings_.empty()) ++fstrings_.back().bracket_depth;
    return true;
  }

  bool close_bracket(char c) {
    FString* fstring = fstrings_.empty() ? nullptr : &fstrings_.back();
    if (fstring != nullptr && fstring->bracket_depth == 0 && c == '}') {
      fail("f-string: single '}' is not allowed");
      return false;
    }
    if (brackets_.empty()) {
      fail(std::string("unmatched '") + c + "'");
      return false;
    }
    OpenBracket open = brackets_.back();
    brackets_.pop_back();
    char partner = open.bracket == '(' ? ')' : open.bracket == '[' ? ']' : '}';
    if (c != partner) {
      fail_mismatch(c, open, fstring);
      return false;
    }
    if (fstring == nullptr) return true;
    --fstring->bracket_depth;
    if (fstring->bracket_depth < 0) {
      fail(std::string("f-string: unmatched '") + c + "'");
      return false;
    }
    if (c == '}' && fstring->bracket_depth == fstring->field_depth) {
      --fstring->field_depth;
      fstring->in_text = true;
      fstring->in_format_spec =
          false;  // even where the text of a specification goes on: CPython 3.13 does so
    }
    return true;
  }

  void fail_mismatch(char c, const OpenBracket& open, const FString* fstring) {
    if (fstring != nullptr && open.bracket == '{' &&
        fstring->bracket_depth - 1 == fstring->field_depth) {
      return fail(std::string("f-string: unmatched '") + c + "'");
    }
    std::string message = std::string("closing parenthesis '") + c +
                          "' does not match opening parenthesis '" + open.bracket + "'";
    if (open.line != line_) message += " on line " + std::to_string(open.line);
    fail(std::move(message));
  }

  TokenList& out_;
  const char* cur_;
  const char* line_start_;
  int32_t line_ = 1;
  bool at_line_start_ = true;
  bool done_ = false;
  std::vector<Indentation> indents_{Indentation{}};
  std::vector<OpenBracket> brackets_;
  std::vector<FString> fstrings_;
};

// ── the source as a whole ─────────────────────────────────────────────────────────────────────

// The copy that tokens refer to: without a BOM, '\n' for "\r\n" and '\r', a newline and a NUL at
// the end.
std::string_view normalise(Arena& arena, std::string_view source) {
  std::span<char> copy = arena.array<char>(source.size() + 2);
  char* out = copy.data();
  if (source.find('\r') == std::string_view::npos) {
    out = std::copy(source.begin(), source.end(), out);
  } else {
    for (size_t i = 0; i < source.size(); ++i) {
      if (source[i] == '\r' && i + 1 < source.size() && source[i + 1] == '\n') continue;
      *out++ = source[i] == '\r' ? '\n' : source[i];
    }
  }
  if (out == copy.data() ? false : out[-1] != '\n') *out++ = '\n';
  *out = '\0';
  return {copy.data(), static_cast<size_t>(out - copy.data())};
}

Location point_at(std::string_view text, size_t at) {
  auto line = 1 + std::count(text.begin(), text.begin() + static_cast<ptrdiff_t>(at), '\n');
  size_t line_start = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
  return {static_cast<int32_t>(line), static_cast<int32_t>(at - line_start),
          static_cast<int32_t>(line), -1};
}

std::optional<SourceError> check_bytes(std::string_view text) {
  size_t nul = text.find('\0');
  size_t invalid = first_invalid_utf8(text.substr(0, std::min(nul, text.size())));
  if (invalid < std::min(nul, text.size())) {
    Location at = point_at(text, invalid);
    char byte[8];
    snprintf(byte, sizeof byte, "\\x%02x", static_cast<uint8_t>(text[invalid]));
    return SourceError{
        DiagnosticKind::SyntaxError,
        std::string("Non-UTF-8 code starting with '") + byte + "' on line " +
            std::to_string(at.line) +
            ", but no encoding declared; see https://peps.python.org/pep-0263/ for details",
        at};
  }
  if (nul == std::string_view::npos) return std::nullopt;
  return SourceError{DiagnosticKind::SyntaxError, "source code cannot contain null bytes",
                     point_at(text, nul)};
}

// The name in a `coding:` comment in one of the first two lines (PEP 263), or nothing.
std::string_view declared_encoding(std::string_view text) {
  for (int line = 0; line < 2; ++line) {
    std::string_view row = text.substr(0, text.find('\n'));
    size_t first = row.find_first_not_of(" \t\f");
    bool is_comment = first != std::string_view::npos && row[first] == '#';
    if (!is_comment && first != std::string_view::npos) return {};
    size_t at = is_comment ? row.find("coding") : std::string_view::npos;
    if (at != std::string_view::npos && at + 6 < row.size() &&
        (row[at + 6] == ':' || row[at + 6] == '=')) {
      size_t begin = row.find_first_not_of(" \t", at + 7);
      if (begin == std::string_view::npos) return {};
      auto fits = [](char c) {
        return (is_name_byte(c) && static_cast<uint8_t>(c) < 0x80) || c == '-' || c == '.';
      };
      size_t end = begin;
      while (end < row.size() && fits(row[end])) ++end;
      return row.substr(begin, end - begin);
    }
    text.remove_prefix(std::min(row.size() + 1, text.size()));
  }
  return {};
}

std::optional<SourceError> check_encoding(std::string_view text, bool has_bom) {
  std::string_view declared = declared_encoding(text);
  if (declared.empty()) return std::nullopt;
  std::string name(declared);
  for (char& c : name) c = c == '_' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  auto error = [](DiagnosticKind kind, std::string message) {
    return SourceError{kind, std::move(message), {0, -1, 0, -1}};
  };
  if (name == "utf-8" || name.starts_with("utf-8-")) return std::nullopt;
  if (has_bom) {
    return error(DiagnosticKind::SyntaxError,
                 "encoding problem: " + std::string(declared) + " with BOM");
  }
  if (name == "utf8") return std::nullopt;
  static constexpr std::string_view kFamilies[] = {
      "ascii", "big5",  "cp",  "euc",   "gb",   "hz",       "iso", "koi8",
      "l1",    "latin", "mac", "shift", "sjis", "us-ascii", "utf", "windows"};
  bool known = std::any_of(std::begin(kFamilies), std::end(kFamilies),
                           [&](std::string_view family) { return name.starts_with(family); });
  if (!known) {
    return error(DiagnosticKind::SyntaxError, "unknown encoding: " + std::string(declared));
  }
  bool ascii_only =
      std::all_of(text.begin(), text.end(), [](char c) { return static_cast<uint8_t>(c) < 0x80; });
  if (ascii_only)
    return std::nullopt;  // then every encoding that a Python file may have reads the same
  SourceError unsupported =
      error(DiagnosticKind::Unsupported, "source encoding '" + std::string(declared) +
                                             "' is not supported by Interleave; use UTF-8");
  unsupported.location = {1, 0, 1, -1};
  return unsupported;
}

}  // namespace

TokenList tokenize(Arena& arena, std::string_view source) {
  bool has_bom = source.starts_with("\xef\xbb\xbf");
  if (has_bom) source.remove_prefix(3);
  TokenList out;
  if (source.size() > 0x7ffffff0) {
    out.error = LexError{
        {DiagnosticKind::MemoryError, "source too large", {1, 0, 1, -1}}, false, std::nullopt};
  } else {
    out.text = normalise(arena, source);
    std::optional<SourceError> bad = check_encoding(out.text, has_bom);
    if (!bad) bad = check_bytes(out.text);
    if (bad) out.error = LexError{*bad, false, std::nullopt};
  }
  if (out.error) {
    const Location& at = out.error->error.location;
    out.tokens.push_back({TokenKind::Error, 0, 0, 0, at.line, at.col, at.line, at.col});
    return out;
  }
  Lexer(out).run();
  return out;
}

}  // namespace interleave::lang
