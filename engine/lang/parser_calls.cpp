// Calls and their arguments, which a class definition has too.
#include "engine/lang/parser_impl.h"

namespace interleave::lang {

// Positional arguments and `*x` on one side, keywords and `**x` on the other, each in order.
struct Parser::CallArguments {
  std::vector<const Expr*> args;
  std::vector<const Keyword*> keywords;
  bool has_double_star = false;

  template <class T>
  static List_<T> copy(Arena& arena, const std::vector<const T*>& list) {
    return arena.copy(list.data(), list.size());
  }
};

// primary genexp | primary '(' [arguments] ')'
const Expr* Parser::parse_call(const Token* start, const Expr* func) {
  const Token* open = cur_++;
  CallArguments out;
  if (!parse_arguments(out)) {
    if (diagnosing_ && !raised()) mistake_in_arguments(open);
    return nullptr;
  }
  if (out.args.size() == 1 && out.keywords.empty() && at_comprehension() &&
      cur_[-1].kind != TokenKind::Comma) {
    const Token* before_clauses = cur_;
    const Expr* generator =
        parse_comprehension(open, NodeKind::GeneratorExp, out.args[0], TokenKind::RParen);
    if (generator == nullptr) {
      if (!diagnosing_ || raised()) return nullptr;
      rewind(before_clauses);
      mistake_in_arguments(open);
      return nullptr;
    }
    out.args[0] = generator;
  } else {
    if (!out.args.empty() || !out.keywords.empty()) accept(TokenKind::Comma);
    if (!accept(TokenKind::RParen)) {
      fail();
      if (diagnosing_ && !raised()) mistake_in_arguments(open);
      return nullptr;
    }
  }
  Arena& arena = context_.arena();
  return make<Call>(NodeKind::Call, since(start), func, CallArguments::copy(arena, out.args),
                    CallArguments::copy(arena, out.keywords));
}

bool Parser::parse_class_arguments(ExprList& bases, List_<Keyword>& keywords) {
  const Token* open = cur_++;
  CallArguments out;
  bool good = parse_arguments(out);
  if (good) {
    if (!out.args.empty() || !out.keywords.empty()) accept(TokenKind::Comma);
    good = expect(TokenKind::RParen);
  }
  if (!good) {
    if (diagnosing_ && !raised()) mistake_in_arguments(open);
    return false;
  }
  bases = CallArguments::copy(context_.arena(), out.args);
  keywords = CallArguments::copy(context_.arena(), out.keywords);
  return true;
}

// args: positional (',' positional)* [',' kwargs] | kwargs
// Stops before a comma behind which no argument comes that may stand there. False after an error
// only.
bool Parser::parse_arguments(CallArguments& out) {
  bool done = false;
  for (const Token* before_comma = cur_;;) {
    if (!parse_argument(out, done)) return false;
    if (done) {
      rewind(before_comma);
      return true;
    }
    before_comma = cur_;
    if (!accept(TokenKind::Comma)) return true;
  }
}

// kwargs: NAME '=' expression | starred_expression | '**' expression, in an order checked here
// Sets `done` where no argument can be read.
bool Parser::parse_argument(CallArguments& out, bool& done) {
  if (at(TokenKind::DoubleStar) || (at(TokenKind::Name) && next_is(TokenKind::Equal))) {
    const Keyword* keyword = parse_keyword_argument();
    done = keyword == nullptr;
    if (done) return !raised();
    out.keywords.push_back(keyword);
    if (keyword->arg.empty()) out.has_double_star = true;
    return true;
  }
  const Expr* arg = nullptr;
  if (at(TokenKind::Star)) {
    if (!out.has_double_star) arg = parse_starred_argument();
  } else if (at_expression() && (diagnosing_ || out.keywords.empty())) {
    arg = parse_positional_argument();
    if (!out.keywords.empty()) arg = nullptr;  // positional argument follows keyword argument
  }
  done = arg == nullptr;
  if (!done) out.args.push_back(arg);
  return !raised();
}

// starred_expression: '*' expression
const Expr* Parser::parse_starred_argument() {
  const Token* start = cur_++;
  const Expr* value = parse_expression();
  if (value == nullptr) {
    return raised() ? nullptr : mistake(at_furthest(), "Invalid star expression");
  }
  if (diagnosing_ && accept(TokenKind::Equal)) {
    const Expr* assigned = parse_expression();
    if (assigned == nullptr) return nullptr;
    return mistake(between(start->location(), assigned->location),
                   "cannot assign to iterable argument unpacking");
  }
  return make<Starred>(NodeKind::Starred, since(start), value, ExprContext::Load);
}

// (assignment_expression | expression !':=') !'='
const Expr* Parser::parse_positional_argument() {
  const Token* start = cur_;
  const Expr* arg = parse_assignment_or_expression();
  if (arg == nullptr || !at(TokenKind::Equal)) return arg;
  bool is_singleton = start->kind == TokenKind::True || start->kind == TokenKind::False ||
                      start->kind == TokenKind::None;
  if (is_singleton && start + 1 == cur_) {
    return mistake(between(start->location(), cur_->location()),
                   "cannot assign to " + std::string(tokens_.text_of(*start)));
  }
  if (is<NamedExpr>(arg)) return fail();
  return mistake(between(arg->location, cur_->location()),
                 "expression cannot contain assignment, perhaps you meant \"==\"?");
}

// NAME '=' expression | '**' expression
const Keyword* Parser::parse_keyword_argument() {
  const Token* start = cur_++;
  if (start->kind == TokenKind::DoubleStar) {
    const Expr* value = parse_expression();
    if (value == nullptr) return nullptr;
    if (diagnosing_ && accept(TokenKind::Equal)) {
      const Expr* assigned = parse_expression();
      if (assigned == nullptr) return nullptr;
      return mistake(between(start->location(), assigned->location),
                     "cannot assign to keyword argument unpacking");
    }
    return make<Keyword>(NodeKind::Keyword, since(start), std::string_view(), value);
  }
  const Token* equal = cur_++;
  const Expr* value = parse_expression();
  if (value == nullptr) return nullptr;
  if (at_comprehension() && diagnosing_) {
    const Token* before = cur_;
    List_<Comprehension> clauses;
    if (parse_for_if_clauses(clauses)) {
      return mistake(between(start->location(), equal->location()),
                     "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
    }
    if (raised()) return nullptr;
    rewind(before);
  }
  return make<Keyword>(NodeKind::Keyword, since(start), identifier(*start), value);
}

// Looks again at arguments that were no arguments. `open` is the parenthesis before them.
void Parser::mistake_in_arguments(const Token* open) {
  rewind(open + 1);
  CallArguments args;
  if (!parse_arguments(args)) return;
  if (args.args.empty() && args.keywords.empty()) return mistake_in_argument_value();
  if (at_comprehension()) {
    List_<Comprehension> clauses;
    if (!parse_for_if_clauses(clauses) || !args.keywords.empty()) return;
    bool is_alone = args.args.size() == 1 && !at(TokenKind::Comma);
    if (!is_alone) mistake_in_generator(args.args.back(), clauses);
    return;
  }
  const Token* comma = cur_;
  if (!accept(TokenKind::Comma)) return;
  if (at(TokenKind::Star) && args.has_double_star) {
    ++cur_;
    if (parse_expression() == nullptr) {
      if (!raised()) mistake(at_furthest(), "Invalid star expression");
      return;
    }
    mistake(from(comma->location()),
            "iterable argument unpacking follows keyword argument unpacking");
    return;
  }
  mistake_in_next_argument(args.has_double_star);
}

// `name=` and no value
void Parser::mistake_in_argument_value() {
  if (!at(TokenKind::Name) || !next_is(TokenKind::Equal)) return;
  if (cur_[2].kind != TokenKind::Comma && cur_[2].kind != TokenKind::RParen) return;
  mistake(between(cur_->location(), cur_[1].location()), "expected argument value expression");
}

// A generator expression among other arguments
void Parser::mistake_in_generator(const Expr* elt, List_<Comprehension> clauses) {
  const Comprehension* clause = clauses.back();
  const Expr* last = clause->ifs.empty() ? clause->iter : clause->ifs.back();
  mistake(between(elt->location, last->location), "Generator expression must be parenthesized");
}

// What stands where the arguments before it allow none such
void Parser::mistake_in_next_argument(bool has_double_star) {
  mistake_in_argument_value();
  if (raised()) return;
  const Token* start = cur_;
  if (at_expression()) {
    const Expr* arg = parse_expression();
    if (arg == nullptr) return;
    List_<Comprehension> clauses;
    if (at_comprehension() && parse_for_if_clauses(clauses)) {
      return mistake_in_generator(arg, clauses);
    }
    if (raised()) return;
  }
  rewind(start);
  CallArguments more;
  if (!parse_arguments(more) || (more.args.empty() && more.keywords.empty())) return;
  mistake(at_furthest(), has_double_star ? "positional argument follows keyword argument unpacking"
                                         : "positional argument follows keyword argument");
}

}  // namespace interleave::lang
