// Statements that have a block: if, loops, with, try, definitions.
#include "engine/lang/parser_impl.h"

namespace interleave::lang {

// compound_stmt: function_def | if_stmt | class_def | with_stmt | for_stmt | try_stmt | while_stmt
// | match_stmt
const Stmt* Parser::parse_compound_statement() {
  DepthGuard guard(*this);
  if (guard.too_deep()) return nullptr;
  switch (cur_->kind) {
    case TokenKind::If:
      return parse_if(false);
    case TokenKind::While:
      return parse_while();
    case TokenKind::For:
      return parse_for(cur_, false);
    case TokenKind::With:
      return parse_with(cur_, false);
    case TokenKind::Try:
      return parse_try();
    case TokenKind::Def:
      return parse_function(cur_, false, {});
    case TokenKind::Class:
      return parse_class(cur_, {});
    case TokenKind::Async:
      return parse_async();
    default:
      return parse_decorated();
  }
}

// 'async' in front of def, with or for
const Stmt* Parser::parse_async() {
  const Token* start = cur_++;
  switch (cur_->kind) {
    case TokenKind::Def:
      return parse_function(start, true, {});
    case TokenKind::With:
      return parse_with(start, true);
    case TokenKind::For:
      return parse_for(start, true);
    default:
      return fail();
  }
}

// ── blocks ────────────────────────────────────────────────────────────────────────────────────

bool Parser::expect_colon() {
  if (accept(TokenKind::Colon)) return true;
  if (at(TokenKind::Newline)) {
    mistake(cur_->location(), "expected ':'");
  } else {
    fail();
  }
  return false;
}

bool Parser::parse_suite(std::string_view what, int line, StmtList& out) {
  return expect_colon() && parse_block(what, line, out);
}

// block: NEWLINE INDENT statements DEDENT | simple_stmts
bool Parser::parse_block(std::string_view what, int line, StmtList& out) {
  Builder<Stmt> body(*this);
  if (!at(TokenKind::Newline)) {
    if (!parse_simple_statements(body)) return false;
    out = body.finish();
    return true;
  }
  ++cur_;
  if (!accept(TokenKind::Indent)) {
    if (at(TokenKind::Error)) return fail(), false;
    mistake(cur_->location(),
            "expected an indented block after " + std::string(what) + " on line " +
                std::to_string(line),
            DiagnosticKind::IndentationError);
    return false;
  }
  while (!accept(TokenKind::Dedent)) {
    if (!parse_statement(body)) return false;
  }
  out = body.finish();
  return true;
}

// else_block: 'else' &&':' block
bool Parser::parse_else(StmtList& out) {
  if (!at(TokenKind::Else)) return true;
  const Token* start = cur_++;
  if (!accept(TokenKind::Colon)) {
    mistake(cur_->location(), "expected ':'");
    return false;
  }
  return parse_block("'else' statement", start->line, out);
}

// ── if, while, for ────────────────────────────────────────────────────────────────────────────

// if_stmt: 'if' named_expression ':' block (elif_stmt | [else_block])
// elif_stmt: 'elif' named_expression ':' block (elif_stmt | [else_block])
const Stmt* Parser::parse_if(bool is_elif) {
  DepthGuard guard(*this);
  if (guard.too_deep()) return nullptr;
  const Token* start = cur_++;
  const Expr* test = parse_named_expression();
  if (test == nullptr) return nullptr;
  StmtList body;
  StmtList orelse;
  if (!parse_suite(is_elif ? "'elif' statement" : "'if' statement", start->line, body))
    return nullptr;
  if (at(TokenKind::Elif)) {
    const Stmt* elif = parse_if(true);
    if (elif == nullptr) return nullptr;
    orelse = context_.arena().copy(&elif, 1);
  } else if (!parse_else(orelse)) {
    return nullptr;
  }
  return make<If>(NodeKind::If, since(start), test, body, orelse);
}

// while_stmt: 'while' named_expression ':' block [else_block]
const Stmt* Parser::parse_while() {
  const Token* start = cur_++;
  const Expr* test = parse_named_expression();
  if (test == nullptr) return nullptr;
  StmtList body;
  StmtList orelse;
  if (!parse_suite("'while' statement", start->line, body) || !parse_else(orelse)) return nullptr;
  return make<While>(NodeKind::While, since(start), test, body, orelse);
}

// for_stmt: ['async'] 'for' star_targets 'in' ~ star_expressions ':' block [else_block]
const Stmt* Parser::parse_for(const Token* start, bool is_async) {
  const Token* keyword = cur_++;
  const Expr* target = parse_star_targets();
  if (target == nullptr || !accept(TokenKind::In)) {
    if (target != nullptr) fail();
    if (diagnosing_ && !raised()) mistake_in_for(keyword, false);
    return nullptr;
  }
  const Expr* iter = parse_star_expressions();
  if (iter == nullptr) return nullptr;
  StmtList body;
  StmtList orelse;
  if (!parse_suite("'for' statement", keyword->line, body) || !parse_else(orelse)) return nullptr;
  return make<For>(is_async ? NodeKind::AsyncFor : NodeKind::For, since(start), target, iter, body,
                   orelse);
}

// ── with ──────────────────────────────────────────────────────────────────────────────────────

// with_stmt: ['async'] 'with' '(' with_item (',' with_item)* [','] ')' ':' block
//     | ['async'] 'with' with_item (',' with_item)* ':' block
const Stmt* Parser::parse_with(const Token* start, bool is_async) {
  const Token* keyword = cur_++;
  Builder<WithItem> items(*this);
  if (!parse_parenthesised_with_items(items)) {
    if (raised() || !parse_with_items(items)) return nullptr;
  }
  StmtList body;
  if (!parse_suite("'with' statement", keyword->line, body)) return nullptr;
  return make<With>(is_async ? NodeKind::AsyncWith : NodeKind::With, since(start), items.finish(),
                    body);
}

// Parentheses may enclose the items, or begin an expression. They enclose items only if a colon
// follows them, which is looked for first; so what is read twice is short of another `with`.
bool Parser::parse_parenthesised_with_items(Builder<WithItem>& items) {
  if (!at(TokenKind::LParen)) return false;
  const Token* open = cur_;
  const Token* close = open + 1;
  while (close->level >= open->level && close->kind > TokenKind::Error) ++close;
  if (close->kind != TokenKind::RParen) return false;
  bool is_header = close[1].kind == TokenKind::Colon;
  // Without the colon it may have been forgotten.
  if (!is_header && !(diagnosing_ && close[1].kind == TokenKind::Newline)) return false;
  ++cur_;
  std::vector<const WithItem*> found;
  do {
    if (!found.empty() && at(TokenKind::RParen)) break;
    const WithItem* item = parse_with_item();
    if (item == nullptr) {
      rewind(open);
      return false;
    }
    found.push_back(item);
  } while (accept(TokenKind::Comma));
  if (cur_ != close) {
    fail();
    rewind(open);
    return false;
  }
  ++cur_;
  for (const WithItem* item : found) items.add(item);
  return true;
}

bool Parser::parse_with_items(Builder<WithItem>& items) {
  do {
    const WithItem* item = parse_with_item();
    if (item == nullptr) return false;
    items.add(item);
  } while (accept(TokenKind::Comma));
  return true;
}

// with_item: expression 'as' star_target &(',' | ')' | ':') | expression
const WithItem* Parser::parse_with_item() {
  const Token* start = cur_;
  const Expr* context = parse_expression();
  if (context == nullptr) return nullptr;
  const Expr* target = nullptr;
  if (accept(TokenKind::As)) {
    const Token* before = cur_;
    auto at_end = [this] {
      return at(TokenKind::Comma) || at(TokenKind::RParen) || at(TokenKind::Colon);
    };
    target = parse_star_target();
    if (target == nullptr || !at_end()) {
      if (target != nullptr && at(TokenKind::Newline))
        return mistake(cur_->location(), "expected ':'");
      if (target != nullptr) fail();
      if (!diagnosing_ || raised()) return nullptr;
      rewind(before);
      const Expr* expr = parse_expression();
      return expr != nullptr && at_end() ? mistake_in_targets(expr, Targets::Star) : nullptr;
    }
  }
  return make<WithItem>(NodeKind::WithItem, since(start), context, target);
}

// ── try ───────────────────────────────────────────────────────────────────────────────────────

// try_stmt: 'try' &&':' block finally_block
//     | 'try' &&':' block except_block+ [else_block] [finally_block]
//     | 'try' &&':' block except_star_block+ [else_block] [finally_block]
const Stmt* Parser::parse_try() {
  const Token* start = cur_++;
  if (!accept(TokenKind::Colon)) return mistake(cur_->location(), "expected ':'");
  StmtList body;
  StmtList orelse;
  StmtList finalbody;
  if (!parse_block("'try' statement", start->line, body)) return nullptr;
  if (!at(TokenKind::Except) && !at(TokenKind::Finally)) {
    return at(TokenKind::Error) ? fail()
                                : mistake(at_furthest(), "expected 'except' or 'finally' block");
  }
  Builder<ExceptHandler> handlers(*this);
  bool is_star = at(TokenKind::Except) && next_is(TokenKind::Star);
  while (at(TokenKind::Except)) {
    const Token* except = cur_;
    bool this_is_star = false;
    const ExceptHandler* handler = parse_except(this_is_star);
    if (handler == nullptr) return nullptr;
    if (this_is_star != is_star) {
      return mistake(between(except->location(), except[this_is_star ? 1 : 0].location()),
                     "cannot have both 'except' and 'except*' on the same 'try'");
    }
    handlers.add(handler);
  }
  if (handlers.size() > 0 && !parse_else(orelse)) return nullptr;
  if (at(TokenKind::Finally)) {
    const Token* keyword = cur_++;
    if (!accept(TokenKind::Colon)) return mistake(cur_->location(), "expected ':'");
    if (!parse_block("'finally' statement", keyword->line, finalbody)) return nullptr;
  }
  return make<Try>(is_star ? NodeKind::TryStar : NodeKind::Try, since(start), body,
                   handlers.finish(), orelse, finalbody);
}

// except_block: 'except' expression ['as' NAME] ':' block | 'except' ':' block
// except_star_block: 'except' '*' expression ['as' NAME] ':' block
const ExceptHandler* Parser::parse_except(bool& is_star) {
  const Token* start = cur_++;
  is_star = accept(TokenKind::Star);
  const Expr* type = nullptr;
  std::string_view name;
  if (is_star && (at(TokenKind::Newline) || at(TokenKind::Colon))) {
    return mistake(at_furthest(), "expected one or more exception types");
  }
  if (!at(TokenKind::Colon) && !at(TokenKind::Newline)) {
    type = parse_except_type();
    if (type == nullptr) return nullptr;
    if (accept(TokenKind::As)) {
      const Token* token = cur_;
      if (!expect(TokenKind::Name)) return nullptr;
      name = identifier(*token);
    }
  }
  StmtList body;
  std::string what = is_star ? "'except*' statement" : "'except' statement";
  if (!parse_suite(what, start->line, body)) return nullptr;
  return make<ExceptHandler>(NodeKind::ExceptHandler, since(start), type, name, body);
}

// An expression; `except A, B:` is what Python 2 had.
const Expr* Parser::parse_except_type() {
  const Expr* type = parse_expression();
  if (type == nullptr || !at(TokenKind::Comma)) return type;
  fail();
  if (!diagnosing_) return nullptr;
  while (accept(TokenKind::Comma)) {
    if (!at_expression()) break;
    if (parse_expression() == nullptr) return nullptr;
  }
  if (accept(TokenKind::As) && !accept(TokenKind::Name)) return nullptr;
  return at(TokenKind::Colon)
             ? mistake(from(type->location), "multiple exception types must be parenthesized")
             : nullptr;
}

// ── definitions ───────────────────────────────────────────────────────────────────────────────

// decorators: ('@' named_expression NEWLINE)+
// function_def: decorators function_def_raw | function_def_raw
// class_def: decorators class_def_raw | class_def_raw
const Stmt* Parser::parse_decorated() {
  Exprs decorators(*this);
  while (accept(TokenKind::At)) {
    const Expr* decorator = parse_named_expression();
    if (decorator == nullptr || !expect(TokenKind::Newline)) return nullptr;
    decorators.add(decorator);
  }
  ExprList list = decorators.finish();
  const Token* start = cur_;
  switch (cur_->kind) {
    case TokenKind::Class:
      return parse_class(start, list);
    case TokenKind::Def:
      return parse_function(start, false, list);
    case TokenKind::Async:
      ++cur_;
      return at(TokenKind::Def) ? parse_function(start, true, list) : fail();
    default:
      return fail();
  }
}

// function_def_raw: ['async'] 'def' NAME [type_params] &&'(' [params] ')' ['->' expression] &&':'
// block
const Stmt* Parser::parse_function(const Token* start, bool is_async, ExprList decorators) {
  const Token* keyword = cur_++;
  const Token* name = cur_;
  TypeParamList type_params;
  if (!expect(TokenKind::Name) || !parse_type_params(type_params)) return nullptr;
  if (!accept(TokenKind::LParen)) return mistake(cur_->location(), "expected '('");
  const Arguments* args = parse_parameters(false);
  if (args == nullptr || !expect(TokenKind::RParen)) return nullptr;
  const Expr* returns = nullptr;
  if (at(TokenKind::Arrow)) {
    const Token* arrow = cur_++;
    returns = parse_expression();
    if (returns == nullptr && give_back(arrow, nullptr) == nullptr && raised()) return nullptr;
  }
  if (!accept(TokenKind::Colon)) return mistake(cur_->location(), "expected ':'");
  StmtList body;
  if (!parse_block("function definition", keyword->line, body)) return nullptr;
  return make<FunctionDef>(is_async ? NodeKind::AsyncFunctionDef : NodeKind::FunctionDef,
                           since(start), identifier(*name), args, body, decorators, returns,
                           type_params);
}

// class_def_raw: 'class' NAME [type_params] ['(' [arguments] ')'] ':' block
const Stmt* Parser::parse_class(const Token* start, ExprList decorators) {
  const Token* keyword = cur_++;
  const Token* name = cur_;
  TypeParamList type_params;
  if (!expect(TokenKind::Name) || !parse_type_params(type_params)) return nullptr;
  ExprList bases;
  List_<Keyword> keywords;
  if (at(TokenKind::LParen)) {
    if (next_is(TokenKind::RParen)) {
      cur_ += 2;
    } else if (!parse_class_arguments(bases, keywords)) {
      return nullptr;
    }
  }
  StmtList body;
  if (!parse_suite("class definition", keyword->line, body)) return nullptr;
  return make<ClassDef>(NodeKind::ClassDef, since(start), identifier(*name), bases, keywords, body,
                        decorators, type_params);
}

// type_params: '[' type_param (',' type_param)* [','] ']'
// False after an error only: brackets that hold no type parameters are left to whoever reads on.
bool Parser::parse_type_params(TypeParamList& out) {
  const Token* start = cur_;
  if (!accept(TokenKind::LBracket)) return true;
  if (at(TokenKind::RBracket)) {
    mistake(from(cur_->location()), "Type parameter list cannot be empty");
    return false;
  }
  Builder<TypeParam> params(*this);
  do {
    if (at(TokenKind::RBracket)) break;
    const TypeParam* param = parse_type_param();
    if (param == nullptr) {
      rewind(start);
      return !raised();
    }
    params.add(param);
  } while (accept(TokenKind::Comma));
  if (!expect(TokenKind::RBracket)) {
    rewind(start);
    return !raised();
  }
  out = params.finish();
  return true;
}

// type_param: NAME [':' expression] ['=' expression] | '*' NAME ['=' star_expression] | '**' NAME
// ['=' expression]
const TypeParam* Parser::parse_type_param() {
  const Token* start = cur_;
  bool is_tuple = accept(TokenKind::Star);
  bool is_spec = !is_tuple && accept(TokenKind::DoubleStar);
  const Token* name = cur_;
  if (!expect(TokenKind::Name)) return nullptr;
  const Expr* bound = nullptr;
  if (at(TokenKind::Colon)) {
    const Token* colon = cur_;
    if (is_tuple || is_spec) {
      fail();
      if (!diagnosing_) return nullptr;
    }
    ++cur_;
    bound = parse_expression();
    if (bound == nullptr) return nullptr;
    if (is_tuple || is_spec) {
      return mistake(from(colon->location()),
                     std::string(is<Tuple>(bound) ? "cannot use constraints with "
                                                  : "cannot use bound with ") +
                         (is_tuple ? "TypeVarTuple" : "ParamSpec"));
    }
  }
  const Expr* default_value = nullptr;
  if (accept(TokenKind::Equal)) {
    default_value = is_tuple ? parse_star_expression() : parse_expression();
    if (default_value == nullptr) return nullptr;
  }
  std::string_view id = identifier(*name);
  if (is_tuple) return make<TypeVarTuple>(NodeKind::TypeVarTuple, since(start), id, default_value);
  if (is_spec) return make<ParamSpec>(NodeKind::ParamSpec, since(start), id, default_value);
  return make<TypeVar>(NodeKind::TypeVar, since(start), id, bound, default_value);
}

}  // namespace interleave::lang
