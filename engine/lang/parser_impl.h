// The parser's class; its functions are spread over parser*.cpp by the part of the grammar they
// read.
//
// Recursive descent with one token of lookahead; it goes back only in three places where the
// grammar wants it (a `match` that may be a name, a `with (` that may be an expression, and while
// diagnosing). Above each function stands its production, as in
// https://docs.python.org/3.13/reference/grammar.html.
//
// Errors. A parse function that cannot go on returns null. Like CPython's, the parser then runs a
// second time over the statement in question, now `diagnosing_`: mistake() and the mistake_in_…()
// functions recognise what people get wrong and raise CPython's message for it. Where none does,
// the error is "invalid syntax" at the token where the first run stopped. So valid programs pay
// nothing for the messages.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/lang/ast.h"
#include "engine/lang/parser.h"
#include "engine/lang/token.h"
#include "engine/lang/unicode.h"

namespace interleave::lang {

class Parser {
 public:
  Parser(AstContext& context, TokenList& tokens)
      : context_(context), tokens_(tokens), cur_(tokens.tokens.data()), statement_(cur_) {}

  const Module* run(ParseMode mode);

  // Set when run() returned null.
  const SourceError& error() const { return *error_; }

 private:
  // ── tokens (parser.cpp) ──────────────────────────────────────────────────────────────────────

  bool at(TokenKind kind) const { return cur_->kind == kind; }
  bool next_is(TokenKind kind) const {
    return cur_->kind != TokenKind::EndMarker && cur_[1].kind == kind;
  }
  bool at_word(std::string_view word) const {
    return at(TokenKind::Name) && tokens_.text_of(*cur_) == word;
  }
  bool accept(TokenKind kind) {
    if (cur_->kind != kind) return false;
    ++cur_;
    return true;
  }
  bool expect(TokenKind kind) {
    if (accept(kind)) return true;
    fail();
    return false;
  }
  // The token before cur_ that has text: where a node ends.
  const Token& last_visible() const {
    const Token* token = cur_ - 1;
    while (token->kind <= TokenKind::Dedent && token > tokens_.tokens.data()) --token;
    return *token;
  }
  Location since(int32_t line, int32_t col) const {
    const Token& last = last_visible();
    return {line, col, last.end_line, last.end_col};
  }
  Location since(const Token* start) const { return since(start->line, start->col); }
  Location since(const Node* start) const {
    return since(start->location.line, start->location.col);
  }

  std::string_view identifier(const Token& token) {
    const std::string_view text = tokens_.text_of(token);
    for (const char c : text) {  // outside ASCII: equal after normalisation is equal (PEP 3131)
      if ((c & 0x80) == 0) continue;
      std::string normal;
      (void)normalise_identifier(text, normal);
      return context_.intern(normal);
    }
    return context_.intern(text);
  }

  // ── errors (parser.cpp) ─────────────────────────────────────────────────────────────────────

  // "Invalid syntax" here, unless somebody knows better. Always null, for `return fail()`.
  std::nullptr_t fail();
  // An error for certain, in both runs.
  std::nullptr_t raise(Location location, std::string message,
                       DiagnosticKind kind = DiagnosticKind::SyntaxError);
  // What the first run takes for a plain failure and the second explains.
  std::nullptr_t mistake(Location location, std::string message,
                         DiagnosticKind kind = DiagnosticKind::SyntaxError) {
    return diagnosing_ ? raise(location, std::move(message), kind) : fail();
  }
  bool raised() const { return error_.has_value(); }
  void rewind(const Token* to) {
    if (cur_ > furthest_) furthest_ = cur_;
    cur_ = to;
  }
  // Where an optional part of an expression could not be read: as in CPython the expression then
  // ends before it, and who reads on will fail there.
  const Expr* give_back(const Token* to, const Expr* expr) {
    if (raised()) return nullptr;
    rewind(to);
    return expr;
  }
  // The last token read so far, which is where CPython puts many of its messages.
  const Token& furthest() const { return cur_ > furthest_ ? *cur_ : *furthest_; }
  Location at_furthest() const { return furthest().location(); }
  // From `start` to the last character read.
  Location from(const Location& start) const;
  static Location between(const Location& first, const Location& last) {
    return {first.line, first.col, last.end_line, last.end_col};
  }
  void explain();
  void prefer_lexer_error();

  // ── nodes ───────────────────────────────────────────────────────────────────────────────────

  template <class T, class... Fields>
  T* make(NodeKind kind, Location location, const Fields&... fields) {
    T* node = context_.make<T>(kind, location, fields...);
    if (node->height > kMaxTreeHeight) return too_deep();
    return node;
  }
  std::nullptr_t too_deep();

  // Counts how deep the parser is in itself. The limit keeps the native stack within bounds; a tree
  // that deep would be refused anyway.
  class DepthGuard {
   public:
    explicit DepthGuard(Parser& parser) : parser_(parser) { ++parser_.depth_; }
    ~DepthGuard() { --parser_.depth_; }
    DepthGuard(const DepthGuard&) = delete;
    DepthGuard& operator=(const DepthGuard&) = delete;
    bool too_deep() const {
      if (parser_.depth_ <= kMaxTreeHeight) return false;
      parser_.too_deep();
      return true;
    }

   private:
    Parser& parser_;
  };

  // Collects the elements of one list; all lists in the making share one stack.
  template <class T>
  class Builder {
   public:
    explicit Builder(Parser& parser) : parser_(parser), base_(parser.scratch_.size()) {}
    ~Builder() { parser_.scratch_.resize(base_); }
    Builder(const Builder&) = delete;
    Builder& operator=(const Builder&) = delete;
    void add(const T* node) { parser_.scratch_.push_back(node); }
    size_t size() const { return parser_.scratch_.size() - base_; }
    const T* operator[](size_t i) const {
      return static_cast<const T*>(parser_.scratch_[base_ + i]);
    }
    const T* back() const { return (*this)[size() - 1]; }
    List_<T> finish() const {
      std::span<const T*> list = parser_.context_.arena().template array<const T*>(size());
      for (size_t i = 0; i < list.size(); ++i) list[i] = (*this)[i];
      return list;
    }

   private:
    Parser& parser_;
    size_t base_;
  };
  using Exprs = Builder<Expr>;

  // ── statements (parser_statements.cpp, parser_compound.cpp) ─────────────────────────────────

  const Module* parse_module();
  const Module* parse_eval();
  const Module* parse_interactive();
  bool parse_statement(Builder<Stmt>& out);
  bool parse_simple_statements(Builder<Stmt>& out);
  const Stmt* parse_simple_statement();
  const Stmt* parse_expression_statement();
  const Stmt* parse_assignment(const Token* start, const Expr* target);
  const Stmt* parse_annotated_assignment(const Token* start, const Expr* target);
  const Stmt* parse_augmented_assignment(const Token* start, const Expr* target);
  const Expr* parse_right_hand_side();
  bool at_statement_end() const { return at(TokenKind::Newline) || at(TokenKind::Semicolon); }
  const Stmt* parse_return();
  const Stmt* parse_raise();
  const Stmt* parse_delete();
  const Stmt* parse_assert();
  const Stmt* parse_scope_declaration(NodeKind kind);
  const Stmt* parse_import();
  const Stmt* parse_import_from();
  const Alias* parse_dotted_as_name();
  const Alias* parse_import_from_as_name();
  bool parse_import_targets(Builder<Alias>& names);
  std::string_view parse_dotted_name();
  const Stmt* parse_type_alias();

  const Stmt* parse_compound_statement();
  const Stmt* parse_if(bool is_elif);
  bool parse_else(StmtList& out);
  const Stmt* parse_while();
  const Stmt* parse_for(const Token* start, bool is_async);
  const Stmt* parse_with(const Token* start, bool is_async);
  bool parse_with_items(Builder<WithItem>& items);
  bool parse_parenthesised_with_items(Builder<WithItem>& items);
  const WithItem* parse_with_item();
  const Stmt* parse_try();
  const ExceptHandler* parse_except(bool& is_star);
  const Expr* parse_except_type();
  const Stmt* parse_async();
  const Stmt* parse_decorated();
  const Stmt* parse_function(const Token* start, bool is_async, ExprList decorators);
  const Stmt* parse_class(const Token* start, ExprList decorators);
  bool parse_type_params(TypeParamList& out);
  const TypeParam* parse_type_param();
  const Stmt* parse_match();
  bool parse_match_head(const Token* start, const Expr*& subject);
  const Expr* parse_subject();
  const MatchCase* parse_case();
  // ':' and then the statements; `what` and `line` are for "expected an indented block after …".
  bool parse_suite(std::string_view what, int line, StmtList& out);
  bool expect_colon();
  bool parse_block(std::string_view what, int line, StmtList& out);

  // ── parameters (parser_parameters.cpp) ──────────────────────────────────────────────────────

  struct Parameters;
  const Arguments* parse_parameters(bool is_lambda);
  bool parse_parameter_item(Parameters& state);
  bool parse_slash(Parameters& state);
  bool parse_star_parameter(Parameters& state);
  bool parse_double_star_parameter(Parameters& state);
  bool parse_plain_parameter(Parameters& state);
  void mistake_in_parenthesised_parameters(bool is_lambda);
  const Arg* parse_parameter_name(const Parameters& state, bool star_annotation);
  bool at_parameters_end(const Parameters& state) const;

  // ── expressions (parser_expressions.cpp) ────────────────────────────────────────────────────

  static bool starts_expression(TokenKind kind);
  bool at_expression() const { return starts_expression(cur_->kind); }
  bool at_star_expression() const { return at_expression() || at(TokenKind::Star); }

  const Expr* parse_star_expressions();
  const Expr* parse_star_expression();
  const Expr* parse_star_named_expression();
  const Expr* parse_named_expression();
  const Expr* parse_assignment_or_expression();
  const Expr* parse_yield();
  const Expr* parse_expression();
  const Expr* parse_plain_expression();
  const Expr* parse_lambda();
  const Expr* parse_disjunction();
  const Expr* parse_plain_disjunction();
  const Expr* parse_conjunction();
  const Expr* parse_inversion();
  const Expr* parse_comparison();
  bool parse_comparison_operator(CmpOperator& out);
  const Expr* parse_bitwise_or() { return parse_binary(1); }
  const Expr* parse_binary(int least_precedence);
  const Expr* parse_factor();
  const Expr* parse_power();
  const Expr* parse_await_primary();
  const Expr* parse_primary();
  const Expr* parse_trailer(const Token* start, const Expr* value);
  const Expr* parse_call(const Token* start, const Expr* func);
  const Expr* parse_subscript(const Token* start, const Expr* value);
  const Expr* parse_slices();
  const Expr* parse_slice();

  struct CallArguments;
  bool parse_arguments(CallArguments& out);
  bool parse_argument(CallArguments& out, bool& done);
  const Expr* parse_starred_argument();
  const Expr* parse_positional_argument();
  const Keyword* parse_keyword_argument();
  bool parse_class_arguments(ExprList& bases, List_<Keyword>& keywords);

  // ── atoms (parser_atoms.cpp) ────────────────────────────────────────────────────────────────

  const Expr* parse_atom();
  const Expr* parse_name();
  const Expr* parse_number();
  const Expr* parse_singleton(ConstantType type);
  const Expr* parse_parenthesised();
  const Expr* parse_list();
  const Expr* parse_brace();
  const Expr* parse_set(const Token* start, const Expr* first);
  const Expr* parse_dict(const Token* start, const Expr* first_key);
  bool parse_key_value(const Expr*& key, const Expr*& value);
  bool parse_more_elements(Exprs& out, TokenKind end);
  const Expr* parse_comprehension(const Token* start, NodeKind kind, const Expr* elt,
                                  TokenKind end);
  bool at_comprehension() const {
    return at(TokenKind::For) || (at(TokenKind::Async) && next_is(TokenKind::For));
  }
  bool parse_for_if_clauses(List_<Comprehension>& out);
  const Comprehension* parse_for_if_clause();

  const Constant* make_constant(Location location, ConstantType type, std::string_view text = {});

  // ── strings (parser_strings.cpp) ────────────────────────────────────────────────────────────

  struct StringParts;
  const Expr* parse_strings();
  const Expr* parse_plain_strings(const Token* start, const Token* end);
  bool parse_fstring(StringParts& parts);
  bool parse_fstring_items(StringParts& parts);
  bool parse_replacement_field(StringParts& parts);
  bool parse_conversion(int32_t& conversion);
  const Expr* parse_format_spec();
  std::string_view debug_text(const Token* open, const Token* end);
  bool mistake_in_field_start();
  // False after an error. The result is a view of the source text where nothing had to be decoded.
  bool decode_string_token(const Token& token, bool& is_bytes, bool& is_unicode,
                           std::string_view& out);
  class EscapeDecoder;

  // ── targets (parser_targets.cpp) ────────────────────────────────────────────────────────────

  const Expr* parse_star_targets();
  const Expr* parse_star_target();
  static bool is_target(const Expr* expr);
  static bool is_single_target(const Expr* expr);
  static bool is_delete_target(const Expr* expr);
  static void set_context(const Expr* expr, ExprContext context);

  enum class Targets { Star, Delete, For };
  static const Expr* invalid_target(const Expr* expr, Targets kind);
  static std::string expression_name(const Expr* expr);
  // Raises unless all of `expr` may be a target.
  std::nullptr_t mistake_in_targets(const Expr* expr, Targets kind);

  // ── patterns (parser_patterns.cpp) ──────────────────────────────────────────────────────────

  const Pattern* parse_patterns();
  const Pattern* parse_maybe_star_pattern();
  const Pattern* parse_as_pattern();
  const Pattern* parse_or_pattern();
  const Pattern* parse_closed_pattern();
  const Pattern* parse_literal_pattern();
  const Pattern* parse_name_pattern();
  const Pattern* parse_class_pattern(const Token* start, const Expr* cls);
  const Pattern* parse_group_or_sequence_pattern();
  const Pattern* parse_list_pattern();
  const Pattern* parse_mapping_pattern();
  const Expr* parse_mapping_key();
  const Expr* parse_signed_number();
  const Expr* parse_complex_or_signed_number();
  const Expr* parse_attribute_chain();

  // ── mistakes (parser_mistakes.cpp), called only while diagnosing_ ───────────────────────────

  const Expr* parse_expression_again();
  const Expr* parse_disjunction_again();
  const Expr* without_diagnosing(const Expr* (Parser::*parse)());
  void mistake_in_expression();
  void mistake_in_named_expression();
  void mistake_in_assignment(const Token* start);
  void mistake_in_annotation();
  void mistake_in_arguments(const Token* open);  // these four in parser_calls.cpp
  void mistake_in_argument_value();
  void mistake_in_generator(const Expr* elt, List_<Comprehension> clauses);
  void mistake_in_next_argument(bool has_double_star);
  std::nullptr_t mistake_in_dict(const Token* open);
  void mistake_in_key_value(bool after_comma);
  void mistake_in_comprehension(const Token* open);
  void mistake_in_for(const Token* keyword, bool is_comprehension);
  static bool is_legacy_statement(std::string_view name) {
    return name == "print" || name == "exec";
  }

  struct Memo {
    bool known = false;
    const Expr* expr = nullptr;
    const Token* end = nullptr;
  };

  AstContext& context_;
  TokenList& tokens_;
  const Token* cur_;
  const Token* statement_;           // where the top-level statement in hand begins
  const Token* furthest_ = nullptr;  // how far cur_ ever was, as of the last rewind
  const Token* failed_at_ = nullptr;
  int depth_ = 0;
  bool second_run_ = false;
  bool diagnosing_ = false;   // looking for mistakes: most of the second run
  bool raw_fstring_ = false;  // the f-string in hand has an r in its prefix
  std::optional<SourceError> error_;
  std::vector<const void*> scratch_;
  std::vector<const Token*>
      bad_dicts_;  // braces known to begin no dict, so that no one is looked at twice
  // What was read in the second run, by first token, so that trying again costs nothing.
  std::vector<Memo> expression_memo_;
  std::vector<Memo> disjunction_memo_;
};

}  // namespace interleave::lang
