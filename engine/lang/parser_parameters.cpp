// Parameters of functions and lambdas.
#include "engine/lang/parser_impl.h"

namespace interleave::lang {

// What has been read of a list of parameters.
struct Parser::Parameters {
  bool is_lambda = false;
  std::vector<const Arg*> positional;  // before and after '/'
  std::vector<const Arg*> keyword_only;
  std::vector<const Expr*> defaults;
  std::vector<const Expr*> keyword_defaults;
  const Arg* vararg = nullptr;
  const Arg* kwarg = nullptr;
  size_t positional_only = 0;
  bool seen_slash = false;
  const Token* star = nullptr;
};

// parameters: slash_no_default param_no_default* param_with_default* [star_etc] | … and the like;
// the differences between the alternatives are about order, which the functions below check one
// parameter at a time.
const Arguments* Parser::parse_parameters(bool is_lambda) {
  const Token* start = cur_;
  Parameters state;
  state.is_lambda = is_lambda;
  while (!at_parameters_end(state)) {
    if (!parse_parameter_item(state)) return nullptr;
    if (!accept(TokenKind::Comma)) break;
  }
  bool bare_star = state.star != nullptr && state.vararg == nullptr && state.keyword_only.empty();
  if (bare_star) {
    return mistake(is_lambda ? at_furthest() : state.star->location(),
                   "named arguments must follow bare *");
  }
  Arena& arena = context_.arena();
  auto args = [&](const Arg* const* first, size_t count) -> List_<Arg> {
    return arena.copy(first, count);
  };
  auto exprs = [&](const std::vector<const Expr*>& list) -> ExprList {
    return arena.copy(list.data(), list.size());
  };
  const Arg* const* positional = state.positional.data();
  Location where = cur_ > start ? since(start) : start->location();
  return make<Arguments>(
      NodeKind::Arguments, where, args(positional, state.positional_only),
      args(positional + state.positional_only, state.positional.size() - state.positional_only),
      state.vararg, args(state.keyword_only.data(), state.keyword_only.size()),
      exprs(state.keyword_defaults), state.kwarg, exprs(state.defaults));
}

bool Parser::at_parameters_end(const Parameters& state) const {
  return at(state.is_lambda ? TokenKind::Colon : TokenKind::RParen);
}

bool Parser::parse_parameter_item(Parameters& state) {
  switch (cur_->kind) {
    case TokenKind::Slash:
      return parse_slash(state);
    case TokenKind::Star:
      return parse_star_parameter(state);
    case TokenKind::DoubleStar:
      return parse_double_star_parameter(state);
    default:
      return parse_plain_parameter(state);
  }
}

// slash_no_default: param_no_default+ '/' (',' | &')')
bool Parser::parse_slash(Parameters& state) {
  Location where = cur_->location();
  auto wrong = [&](const char* message) {
    mistake(where, message);
    return false;
  };
  if (state.star != nullptr) return wrong("/ must be ahead of *");
  if (state.seen_slash) return wrong("/ may appear only once");
  if (state.positional.empty()) {
    return next_is(TokenKind::Comma) ? wrong("at least one argument must precede /")
                                     : (fail(), false);
  }
  state.seen_slash = true;
  state.positional_only = state.positional.size();
  ++cur_;
  if (at(TokenKind::Star)) {
    where = cur_->location();
    return wrong("expected comma between / and *");
  }
  return true;
}

// star_etc: '*' param_no_default … | '*' param_no_default_star_annotation … | '*' ','
// param_maybe_default+ … | kwds
bool Parser::parse_star_parameter(Parameters& state) {
  const Token* star = cur_;
  if (state.star != nullptr) {
    mistake(star->location(), "* argument may appear only once");
    return false;
  }
  state.star = star;
  ++cur_;
  if (at(TokenKind::Comma)) {
    bool nothing_follows = next_is(TokenKind::DoubleStar) ||
                           next_is(state.is_lambda ? TokenKind::Colon : TokenKind::RParen);
    if (!nothing_follows) return true;
    ++cur_;  // so far CPython has read
    mistake(state.is_lambda ? at_furthest() : star->location(),
            "named arguments must follow bare *");
    return false;
  }
  if (at_parameters_end(state)) {
    mistake(state.is_lambda ? at_furthest() : star->location(),
            "named arguments must follow bare *");
    return false;
  }
  state.vararg = parse_parameter_name(state, true);
  if (state.vararg == nullptr) return false;
  if (!at(TokenKind::Equal)) return true;
  // A starred annotation is no annotation where CPython looks for this mistake.
  if (state.vararg->annotation != nullptr && is<Starred>(state.vararg->annotation))
    return fail(), false;
  mistake(cur_->location(), "var-positional argument cannot have default value");
  return false;
}

// kwds: '**' param_no_default
bool Parser::parse_double_star_parameter(Parameters& state) {
  bool bare_star = state.star != nullptr && state.vararg == nullptr && state.keyword_only.empty();
  if (bare_star) return fail(), false;
  ++cur_;
  state.kwarg = parse_parameter_name(state, false);
  if (state.kwarg == nullptr) return false;
  if (at(TokenKind::Equal)) {
    mistake(cur_->location(), "var-keyword argument cannot have default value");
    return false;
  }
  if (!at(TokenKind::Comma)) return true;
  const Token* comma = cur_++;
  if (at(TokenKind::Name) || at(TokenKind::Star) || at(TokenKind::DoubleStar) ||
      at(TokenKind::Slash)) {
    Location where = cur_->location();
    if (diagnosing_ && at(TokenKind::Name)) {
      const Arg* next = parse_parameter_name(state, false);
      if (next == nullptr) return false;
      where = next->location;
    }
    mistake(where, "arguments cannot follow var-keyword argument");
    return false;
  }
  if (!at_parameters_end(state)) return fail(), false;
  cur_ = comma;
  return true;
}

// def f((a, b)) of Python 2. Leaves cur_ where it was.
void Parser::mistake_in_parenthesised_parameters(bool is_lambda) {
  const Token* open = cur_++;
  while (accept(TokenKind::Name) && accept(TokenKind::Comma)) {
  }
  if (at(TokenKind::RParen) && cur_ > open + 1) {
    mistake(between(open->location(), cur_->location()),
            is_lambda ? "Lambda expression parameters cannot be parenthesized"
                      : "Function parameters cannot be parenthesized");
  }
  rewind(open);
}

// param_no_default: param (',' | &')')
// param_with_default: param default (',' | &')')
// default: '=' expression
bool Parser::parse_plain_parameter(Parameters& state) {
  if (at(TokenKind::LParen) && diagnosing_ && state.star == nullptr && state.defaults.empty()) {
    mistake_in_parenthesised_parameters(state.is_lambda);
    if (raised()) return false;
  }
  const Arg* arg = parse_parameter_name(state, false);
  if (arg == nullptr) return false;
  const Expr* default_value = nullptr;
  if (at(TokenKind::Equal)) {
    const Token* equal = cur_++;
    if (at(TokenKind::Comma) || at_parameters_end(state)) {
      mistake(equal->location(), "expected default value expression");
      return false;
    }
    default_value = parse_expression();
    if (default_value == nullptr) return false;
  }
  if (state.star != nullptr) {
    state.keyword_only.push_back(arg);
    state.keyword_defaults.push_back(default_value);
    return true;
  }
  if (default_value == nullptr && !state.defaults.empty()) {
    if (!at(TokenKind::Comma) && !at_parameters_end(state)) return fail(), false;
    if (accept(TokenKind::Comma) && at(TokenKind::Error)) return fail(), false;
    mistake(arg->location, "parameter without a default follows parameter with a default");
    return false;
  }
  state.positional.push_back(arg);
  if (default_value != nullptr) state.defaults.push_back(default_value);
  return true;
}

// param: NAME [':' expression], without annotation in a lambda
// param_star_annotation: NAME ':' star_expression
const Arg* Parser::parse_parameter_name(const Parameters& state, bool star_annotation) {
  const Token* start = cur_;
  if (!expect(TokenKind::Name)) return nullptr;
  std::string_view name = identifier(*start);
  const Expr* annotation = nullptr;
  if (!state.is_lambda && accept(TokenKind::Colon)) {
    annotation = star_annotation ? parse_star_expression() : parse_expression();
    if (annotation == nullptr) return nullptr;
  }
  return make<Arg>(NodeKind::Arg, since(start), name, annotation);
}

}  // namespace interleave::lang
