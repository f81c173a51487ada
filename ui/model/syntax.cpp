#include "ui/model/syntax.h"

#include <algorithm>
#include <array>

namespace interleave::ui {
namespace {

constexpr std::array<std::string_view, 37> kKeywords = {
    "False",  "None",     "True",   "and", "as",    "assert", "async",  "await",    "break", "case",
    "class",  "continue", "def",    "del", "elif",  "else",   "except", "finally",  "for",   "from",
    "global", "if",       "import", "in",  "is",    "lambda", "match",  "nonlocal", "not",   "or",
    "pass",   "raise",    "return", "try", "while", "with",   "yield"};

bool is_word_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return is_word_start(c) || is_digit(c); }

// Reads one line after another; what it remembers between lines is an open triple-quoted string.
class Highlighter {
 public:
  explicit Highlighter(std::string_view source) : source_(source) {}

  std::vector<SourceLine> run() {
    std::vector<SourceLine> lines;
    std::size_t start = 0;
    while (true) {
      const std::size_t newline = source_.find('\n', start);
      std::size_t end = newline == std::string_view::npos ? source_.size() : newline;
      if (end > start && source_[end - 1] == '\r') --end;
      lines.push_back(line(start, end));
      if (newline == std::string_view::npos) break;
      start = newline + 1;
    }
    return lines;
  }

 private:
  SourceLine line(std::size_t start, std::size_t end) {
    SourceLine result{
        static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end - start), {}};
    spans_ = &result.spans;
    text_ = source_.substr(start, end - start);
    at_ = 0;
    after_def_ = false;
    if (triple_) finish_triple(0);
    while (at_ < text_.size()) token();
    return result;
  }

  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  void add(std::size_t start, SyntaxKind kind) {
    if (at_ > start)
      spans_->push_back(
          {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(at_ - start), kind});
  }

  void token() {
    const char c = peek();
    const std::size_t start = at_;
    if (c == ' ' || c == '\t') {
      ++at_;
    } else if (c == '#') {
      at_ = text_.size();
      add(start, SyntaxKind::kComment);
    } else if (c == '"' || c == '\'') {
      string(start);
    } else if (is_digit(c) || (c == '.' && is_digit(peek(1)))) {
      while (is_word(peek()) || (peek() == '.' && at_ > start)) ++at_;
      if (at_ == start) ++at_;
      while (is_word(peek())) ++at_;
      add(start, SyntaxKind::kNumber);
    } else if (is_word_start(c)) {
      word(start);
    } else if (c == '@' && spans_->empty()) {
      ++at_;
      while (is_word(peek()) || peek() == '.') ++at_;
      add(start, SyntaxKind::kDecorator);
    } else {
      ++at_;
      add(start, SyntaxKind::kOperator);
    }
  }

  void word(std::size_t start) {
    while (is_word(peek())) ++at_;
    const std::string_view text = text_.substr(start, at_ - start);
    if ((peek() == '"' || peek() == '\'') && text.size() <= 2 &&
        text.find_first_not_of("rRbBfFuU") == std::string_view::npos) {
      string(start);
      return;
    }
    if (std::find(kKeywords.begin(), kKeywords.end(), text) != kKeywords.end()) {
      add(start, SyntaxKind::kKeyword);
      after_def_ = text == "def" || text == "class";
      return;
    }
    SyntaxKind kind = SyntaxKind::kPlain;
    if (after_def_)
      kind = SyntaxKind::kDefinition;
    else if (peek() == '(')
      kind = SyntaxKind::kFunction;
    after_def_ = false;
    add(start, kind);
  }

  // At the opening quote; `start` is where its prefix began.
  void string(std::size_t start) {
    const char quote = peek();
    if (peek(1) == quote && peek(2) == quote) {
      at_ += 3;
      triple_ = quote;
      finish_triple(start);
      return;
    }
    ++at_;
    while (at_ < text_.size() && text_[at_] != quote) at_ += text_[at_] == '\\' ? 2 : 1;
    at_ = std::min(at_ + 1, text_.size());
    add(start, SyntaxKind::kString);
  }

  void finish_triple(std::size_t start) {
    while (at_ < text_.size()) {
      if (text_[at_] == '\\') {
        at_ += 2;
      } else if (peek() == triple_ && peek(1) == triple_ && peek(2) == triple_) {
        at_ += 3;
        triple_ = '\0';
        break;
      } else {
        ++at_;
      }
    }
    at_ = std::min(at_, text_.size());
    add(start, SyntaxKind::kString);
  }

  std::string_view source_, text_;
  std::vector<SyntaxSpan>* spans_ = nullptr;
  std::size_t at_ = 0;
  char triple_ = '\0';
  bool after_def_ = false;
};

}  // namespace

std::vector<SourceLine> highlight(std::string_view source) { return Highlighter(source).run(); }

}  // namespace interleave::ui
