// Whole files, and the statements that fit on a line.
#include "engine/lang/parser_impl.h"

namespace interleave::lang {

// file: [statements] ENDMARKER
const Module* Parser::parse_module() {
  Builder<Stmt> body(*this);
  while (!at(TokenKind::EndMarker)) {
    statement_ = cur_;
    if (!parse_statement(body)) return nullptr;
  }
  return make<Module>(NodeKind::Module, Location{}, body.finish(), nullptr);
}

// eval: expressions NEWLINE* ENDMARKER
const Module* Parser::parse_eval() {
  const Expr* expression = nullptr;
  if (at(TokenKind::Star)) return fail();
  const Token* start = cur_;
  expression = parse_expression();
  if (expression == nullptr) return nullptr;
  if (at(TokenKind::Comma)) {
    Exprs elements(*this);
    elements.add(expression);
    while (accept(TokenKind::Comma) && at_expression()) {
      const Expr* element = parse_expression();
      if (element == nullptr) return nullptr;
      elements.add(element);
    }
    expression = make<Tuple>(NodeKind::Tuple, since(start), elements.finish(), ExprContext::Load);
    if (expression == nullptr) return nullptr;
  }
  while (accept(TokenKind::Newline)) {
  }
  if (!expect(TokenKind::EndMarker)) return nullptr;
  return make<Module>(NodeKind::Expression, Location{}, StmtList(), expression);
}

// interactive: compound_stmt NEWLINE | simple_stmts | NEWLINE
const Module* Parser::parse_interactive() {
  Builder<Stmt> body(*this);
  if (accept(TokenKind::Newline) || at(TokenKind::EndMarker)) {
    body.add(make<SimpleStmt>(NodeKind::Pass, since(cur_)));
  } else if (!parse_statement(body)) {
    return nullptr;
  }
  while (accept(TokenKind::Newline)) {
  }
  if (!expect(TokenKind::EndMarker)) return nullptr;
  return make<Module>(NodeKind::Interactive, Location{}, body.finish(), nullptr);
}

// statement: compound_stmt | simple_stmts
bool Parser::parse_statement(Builder<Stmt>& out) {
  switch (cur_->kind) {
    case TokenKind::Def:
    case TokenKind::At:
    case TokenKind::Async:
    case TokenKind::Class:
    case TokenKind::If:
    case TokenKind::With:
    case TokenKind::For:
    case TokenKind::Try:
    case TokenKind::While: {
      const Stmt* statement = parse_compound_statement();
      if (statement != nullptr) out.add(statement);
      return statement != nullptr;
    }
    case TokenKind::Name:
      if (at_word("match")) {
        const Token* start = cur_;
        const Stmt* statement = parse_match();
        if (statement != nullptr) out.add(statement);
        if (statement != nullptr || error_) return statement != nullptr;
        if (cur_ != start) return false;
      }
      return parse_simple_statements(out);
    default:
      return parse_simple_statements(out);
  }
}

// simple_stmts: simple_stmt (';' simple_stmt)* [';'] NEWLINE
bool Parser::parse_simple_statements(Builder<Stmt>& out) {
  for (;;) {
    const Stmt* statement = parse_simple_statement();
    if (statement == nullptr) return false;
    out.add(statement);
    if (accept(TokenKind::Newline)) return true;
    if (!expect(TokenKind::Semicolon)) return false;
    if (accept(TokenKind::Newline)) return true;
  }
}

// simple_stmt: assignment | type_alias | star_expressions | return_stmt | import_stmt | raise_stmt
// | 'pass'
//     | del_stmt | yield_stmt | assert_stmt | 'break' | 'continue' | global_stmt | nonlocal_stmt
const Stmt* Parser::parse_simple_statement() {
  auto keyword_alone = [this](NodeKind kind) -> const Stmt* {
    const Token* start = cur_++;
    return make<SimpleStmt>(kind, since(start));
  };
  switch (cur_->kind) {
    case TokenKind::Return:
      return parse_return();
    case TokenKind::Import:
      return parse_import();
    case TokenKind::From:
      return parse_import_from();
    case TokenKind::Raise:
      return parse_raise();
    case TokenKind::Del:
      return parse_delete();
    case TokenKind::Assert:
      return parse_assert();
    case TokenKind::Pass:
      return keyword_alone(NodeKind::Pass);
    case TokenKind::Break:
      return keyword_alone(NodeKind::Break);
    case TokenKind::Continue:
      return keyword_alone(NodeKind::Continue);
    case TokenKind::Global:
      return parse_scope_declaration(NodeKind::Global);
    case TokenKind::Nonlocal:
      return parse_scope_declaration(NodeKind::Nonlocal);
    case TokenKind::Name:
      if (next_is(TokenKind::Name) && at_word("type")) return parse_type_alias();
      return parse_expression_statement();
    default:
      return parse_expression_statement();
  }
}

// ── assignments ───────────────────────────────────────────────────────────────────────────────

// assignment | star_expressions | yield_expr
const Stmt* Parser::parse_expression_statement() {
  const Token* start = cur_;
  if (at(TokenKind::Yield)) {
    const Expr* yield = parse_yield();
    if (yield == nullptr) return nullptr;
    if (at(TokenKind::Equal))
      return mistake(yield->location, "assignment to yield expression not possible");
    return make<ExprStmt>(NodeKind::Expr, since(start), yield);
  }
  const Expr* expr = parse_star_expressions();
  if (expr == nullptr) {
    if (diagnosing_ && !raised()) mistake_in_assignment(start);
    return nullptr;
  }
  if (cur_->kind >= TokenKind::PlusEqual && cur_->kind <= TokenKind::DoubleSlashEqual) {
    return parse_augmented_assignment(start, expr);
  }
  if (at(TokenKind::Equal)) return parse_assignment(start, expr);
  if (at(TokenKind::Colon)) return parse_annotated_assignment(start, expr);
  if (diagnosing_) {
    const Token* end = cur_;
    mistake_in_assignment(start);
    if (raised()) return nullptr;
    rewind(end);
  }
  return make<ExprStmt>(NodeKind::Expr, since(start), expr);
}

// assignment: (star_targets '=')+ annotated_rhs
const Stmt* Parser::parse_assignment(const Token* start, const Expr* target) {
  Exprs targets(*this);
  const Expr* value = target;
  while (at(TokenKind::Equal)) {
    if (!is_target(value)) {
      if (!diagnosing_) return fail();
      mistake_in_assignment(start);
      if (raised()) return nullptr;
      return mistake_in_targets(value, Targets::Star);
    }
    set_context(value, ExprContext::Store);
    targets.add(value);
    ++cur_;
    value = parse_right_hand_side();
    if (value == nullptr) return nullptr;
    bool is_yield = is<Yield>(value) || is<YieldFrom>(value);
    if (is_yield && at(TokenKind::Equal)) {
      return mistake(value->location, "assignment to yield expression not possible");
    }
  }
  return make<Assign>(NodeKind::Assign, since(start), targets.finish(), value);
}

// annotated_rhs: yield_expr | star_expressions
const Expr* Parser::parse_right_hand_side() {
  return at(TokenKind::Yield) ? parse_yield() : parse_star_expressions();
}

// assignment: NAME ':' expression ['=' annotated_rhs]
//     | ('(' single_target ')' | single_subscript_attribute_target) ':' expression ['='
//     annotated_rhs]
const Stmt* Parser::parse_annotated_assignment(const Token* start, const Expr* target) {
  if (!is_single_target(target)) {
    if (!diagnosing_) return fail();
    mistake_in_assignment(start);
    return raised() ? nullptr : fail();
  }
  bool simple = start->kind == TokenKind::Name && is<Name>(target);
  ++cur_;
  const Expr* annotation = parse_expression();
  if (annotation == nullptr) return nullptr;
  set_context(target, ExprContext::Store);
  const Expr* value = nullptr;
  if (accept(TokenKind::Equal)) {
    value = parse_right_hand_side();
    if (value == nullptr) return nullptr;
  }
  return make<AnnAssign>(NodeKind::AnnAssign, since(start), target, annotation, value, simple);
}

// assignment: single_target augassign ~ annotated_rhs
const Stmt* Parser::parse_augmented_assignment(const Token* start, const Expr* target) {
  static constexpr Operator kOperators[] = {
      Operator::Add,    Operator::Sub,    Operator::Mult,    Operator::MatMult, Operator::Div,
      Operator::Mod,    Operator::Pow,    Operator::LShift,  Operator::RShift,  Operator::BitOr,
      Operator::BitXor, Operator::BitAnd, Operator::FloorDiv};
  Operator op = kOperators[static_cast<int>(cur_->kind) - static_cast<int>(TokenKind::PlusEqual)];
  if (!is_single_target(target)) {
    if (!diagnosing_) return fail();
    mistake_in_assignment(start);
    return raised() ? nullptr : fail();
  }
  ++cur_;
  const Expr* value = parse_right_hand_side();
  if (value == nullptr) return nullptr;
  set_context(target, ExprContext::Store);
  return make<AugAssign>(NodeKind::AugAssign, since(start), target, op, value);
}

// ── the rest ──────────────────────────────────────────────────────────────────────────────────

// return_stmt: 'return' [star_expressions]
const Stmt* Parser::parse_return() {
  const Token* start = cur_++;
  const Expr* value = nullptr;
  if (at_star_expression()) {
    value = parse_star_expressions();
    if (value == nullptr) return nullptr;
  }
  return make<Return>(NodeKind::Return, since(start), value);
}

// raise_stmt: 'raise' expression ['from' expression] | 'raise'
const Stmt* Parser::parse_raise() {
  const Token* start = cur_++;
  const Expr* exc = nullptr;
  const Expr* cause = nullptr;
  if (at_expression()) {
    exc = parse_expression();
    if (exc == nullptr) return nullptr;
    if (accept(TokenKind::From)) {
      cause = parse_expression();
      if (cause == nullptr) return nullptr;
    }
  }
  return make<Raise>(NodeKind::Raise, since(start), exc, cause);
}

// del_stmt: 'del' del_targets &(';' | NEWLINE)
const Stmt* Parser::parse_delete() {
  const Token* start = cur_++;
  const Token* first = cur_;
  Exprs targets(*this);
  bool good = true;
  do {
    if (targets.size() > 0 && at_statement_end()) break;
    const Expr* target = at_expression() ? parse_primary() : fail();
    good = target != nullptr && is_delete_target(target);
    if (!good) break;
    targets.add(target);
  } while (accept(TokenKind::Comma));
  if (!good || !at_statement_end()) {
    if (!raised()) fail();
    if (diagnosing_ && !raised()) {
      rewind(first);
      const Expr* all = at_star_expression() ? parse_star_expressions() : nullptr;
      if (all != nullptr) mistake_in_targets(all, Targets::Delete);
    }
    return nullptr;
  }
  for (size_t i = 0; i < targets.size(); ++i) set_context(targets[i], ExprContext::Del);
  return make<Delete>(NodeKind::Delete, since(start), targets.finish());
}

// assert_stmt: 'assert' expression [',' expression]
const Stmt* Parser::parse_assert() {
  const Token* start = cur_++;
  const Expr* test = parse_expression();
  const Expr* msg = nullptr;
  if (test == nullptr) return nullptr;
  if (accept(TokenKind::Comma)) {
    msg = parse_expression();
    if (msg == nullptr) return nullptr;
  }
  return make<Assert>(NodeKind::Assert, since(start), test, msg);
}

// global_stmt: 'global' NAME (',' NAME)*
// nonlocal_stmt: 'nonlocal' NAME (',' NAME)*
const Stmt* Parser::parse_scope_declaration(NodeKind kind) {
  const Token* start = cur_++;
  std::vector<std::string_view> names;
  do {
    const Token* name = cur_;
    if (!expect(TokenKind::Name)) return nullptr;
    names.push_back(identifier(*name));
  } while (accept(TokenKind::Comma));
  return make<Global>(kind, since(start),
                      IdentifierList(context_.arena().copy(names.data(), names.size())));
}

// type_alias: "type" NAME [type_params] '=' expression
const Stmt* Parser::parse_type_alias() {
  const Token* start = cur_++;
  const Expr* name = parse_name();
  TypeParamList type_params;
  if (name == nullptr || !parse_type_params(type_params) || !expect(TokenKind::Equal))
    return nullptr;
  set_context(name, ExprContext::Store);
  const Expr* value = parse_expression();
  if (value == nullptr) return nullptr;
  return make<TypeAlias>(NodeKind::TypeAlias, since(start), name, type_params, value);
}

// ── imports ───────────────────────────────────────────────────────────────────────────────────

// import_name: 'import' dotted_as_name (',' dotted_as_name)*
const Stmt* Parser::parse_import() {
  const Token* start = cur_++;
  if (at(TokenKind::Newline))
    return mistake(from(cur_->location()), "Expected one or more names after 'import'");
  Builder<Alias> names(*this);
  do {
    const Alias* name = parse_dotted_as_name();
    if (name == nullptr) return nullptr;
    names.add(name);
  } while (accept(TokenKind::Comma));
  if (at(TokenKind::From) && diagnosing_) {
    ++cur_;
    if (!parse_dotted_name().empty()) {
      return mistake(from(start->location()), "Did you mean to use 'from ... import ...' instead?");
    }
  }
  return make<Import>(NodeKind::Import, since(start), names.finish());
}

// dotted_as_name: dotted_name ['as' NAME]
const Alias* Parser::parse_dotted_as_name() {
  const Token* start = cur_;
  std::string_view name = parse_dotted_name();
  if (name.empty()) return nullptr;
  std::string_view asname;
  if (accept(TokenKind::As)) {
    const Token* token = cur_;
    if (!expect(TokenKind::Name)) return nullptr;
    asname = identifier(*token);
  }
  return make<Alias>(NodeKind::Alias, since(start), name, asname);
}

// dotted_name: NAME ('.' NAME)*
// Empty after an error.
std::string_view Parser::parse_dotted_name() {
  const Token* start = cur_;
  if (!expect(TokenKind::Name)) return {};
  if (!at(TokenKind::Dot)) return identifier(*start);
  std::string name(tokens_.text_of(*start));
  while (accept(TokenKind::Dot)) {
    const Token* part = cur_;
    if (!expect(TokenKind::Name)) return {};
    name += '.';
    name += tokens_.text_of(*part);
  }
  return context_.intern(name);
}

// import_from: 'from' ('.' | '...')* dotted_name 'import' import_from_targets
//     | 'from' ('.' | '...')+ 'import' import_from_targets
const Stmt* Parser::parse_import_from() {
  const Token* start = cur_++;
  int32_t level = 0;
  for (;; ++cur_) {
    if (at(TokenKind::Dot)) {
      level += 1;
    } else if (at(TokenKind::Ellipsis)) {
      level += 3;
    } else {
      break;
    }
  }
  std::string_view module;
  if (level == 0 || !at(TokenKind::Import)) {
    module = parse_dotted_name();
    if (module.empty()) return nullptr;
  }
  if (!expect(TokenKind::Import)) return nullptr;
  Builder<Alias> names(*this);
  if (!parse_import_targets(names)) return nullptr;
  return make<ImportFrom>(NodeKind::ImportFrom, since(start), module, names.finish(), level);
}

// import_from_targets: '(' import_from_as_names [','] ')' | import_from_as_names !',' | '*'
bool Parser::parse_import_targets(Builder<Alias>& names) {
  const Token* start = cur_;
  if (accept(TokenKind::Star)) {
    names.add(make<Alias>(NodeKind::Alias, since(start), context_.intern("*"), std::string_view()));
    return true;
  }
  if (at(TokenKind::Newline)) {
    mistake(from(cur_->location()), "Expected one or more names after 'import'");
    return false;
  }
  bool is_parenthesised = accept(TokenKind::LParen);
  do {
    if (names.size() > 0 && is_parenthesised && at(TokenKind::RParen)) break;
    if (names.size() > 0 && at(TokenKind::Newline)) {
      mistake(at_furthest(), "trailing comma not allowed without surrounding parentheses");
      return false;
    }
    const Alias* name = parse_import_from_as_name();
    if (name == nullptr) return false;
    names.add(name);
  } while (accept(TokenKind::Comma));
  return !is_parenthesised || expect(TokenKind::RParen);
}

// import_from_as_name: NAME ['as' NAME]
const Alias* Parser::parse_import_from_as_name() {
  const Token* start = cur_;
  if (!expect(TokenKind::Name)) return nullptr;
  std::string_view asname;
  if (accept(TokenKind::As)) {
    const Token* token = cur_;
    if (!expect(TokenKind::Name)) return nullptr;
    asname = identifier(*token);
  }
  return make<Alias>(NodeKind::Alias, since(start), identifier(*start), asname);
}

}  // namespace interleave::lang
