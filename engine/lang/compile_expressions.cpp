// Expressions: operators, conditions, attributes, subscripts, f-strings, yield and await.
#include "engine/lang/codegen.h"

namespace interleave::lang {

Op binary_op(Operator op) {
  switch (op) {
    case Operator::Add:
      return Op::ADD;
    case Operator::Sub:
      return Op::SUB;
    case Operator::Mult:
      return Op::MUL;
    case Operator::MatMult:
      return Op::MATMUL;
    case Operator::Div:
      return Op::TRUE_DIV;
    case Operator::Mod:
      return Op::MOD;
    case Operator::Pow:
      return Op::POW;
    case Operator::LShift:
      return Op::LSHIFT;
    case Operator::RShift:
      return Op::RSHIFT;
    case Operator::BitOr:
      return Op::BIT_OR;
    case Operator::BitXor:
      return Op::BIT_XOR;
    case Operator::BitAnd:
      return Op::BIT_AND;
    case Operator::FloorDiv:
      return Op::FLOOR_DIV;
  }
  return Op::NOP;
}

namespace {

Op compare_op(CmpOperator op) {
  switch (op) {
    case CmpOperator::Eq:
      return Op::EQ;
    case CmpOperator::NotEq:
      return Op::NE;
    case CmpOperator::Lt:
      return Op::LT;
    case CmpOperator::LtE:
      return Op::LE;
    case CmpOperator::Gt:
      return Op::GT;
    case CmpOperator::GtE:
      return Op::GE;
    case CmpOperator::Is:
      return Op::IS;
    case CmpOperator::IsNot:
      return Op::IS_NOT;
    case CmpOperator::In:
      return Op::IN;
    case CmpOperator::NotIn:
      return Op::NOT_IN;
  }
  return Op::NOP;
}

bool is_none(const Expr* node) {
  const auto* constant = try_as<ast::Constant>(node);
  return constant != nullptr && constant->type == ConstantType::None;
}

// One instruction builds a display of these.
bool is_short(ExprList elts) {
  if (elts.size() > kDisplayChunk / 2) return false;
  for (const Expr* elt : elts)
    if (elt == nullptr || is<Starred>(elt)) return false;
  return true;
}

// Evaluating it can rebind nothing.
bool is_leaf(const Expr* node) {
  return node->kind == NodeKind::Constant || node->kind == NodeKind::Name;
}

}  // namespace

// --- the three ways

void Codegen::into(const Expr* node, Reg dest) {
  if (failed()) return;
  if (load_if_constant(node, dest)) return;
  if (is_temp(dest) || writes_once(node)) return into_general(node, dest);
  TempScope temps_scope(*this);
  const Reg reg = temp();
  into_general(node, reg);
  move(node->location, dest, reg);
}

// These two are apart, and never inlined, to keep constants out of the frames of the recursion.
[[gnu::noinline]] bool Codegen::load_if_constant(const Expr* node, Reg dest) {
  Value value;
  if (!fold(node, value)) return false;
  load_constant(node->location, dest, constant(value));
  return true;
}

[[gnu::noinline]] bool Codegen::operand_if_constant(const Expr* node, Operand& operand) {
  Value value;
  if (!fold(node, value)) return false;
  operand = constant_operand(node->location, value);
  return true;
}

// Whether only the last instruction of the expression, on every path, writes the destination.
bool Codegen::writes_once(const Expr* node) const {
  switch (node->kind) {
    case NodeKind::Name:
    case NodeKind::BinOp:
    case NodeKind::UnaryOp:
    case NodeKind::Attribute:
    case NodeKind::Subscript:
    case NodeKind::Lambda:
    case NodeKind::NamedExpr:
    case NodeKind::Slice:
    case NodeKind::Call:  // moves its result itself
    case NodeKind::Await:
    case NodeKind::Yield:
    case NodeKind::YieldFrom:
    case NodeKind::GeneratorExp:
    case NodeKind::FormattedValue:
      return true;
    case NodeKind::List:
      return is_short(as<List>(node)->elts) && !all_constant(as<List>(node)->elts);
    case NodeKind::Tuple:
      return is_short(as<Tuple>(node)->elts);
    case NodeKind::Set:
      return is_short(as<Set>(node)->elts);
    case NodeKind::Dict:
      return is_short(as<Dict>(node)->keys);
    case NodeKind::JoinedStr:
      return is_short(as<JoinedStr>(node)->values);
    case NodeKind::Compare:
      return as<Compare>(node)->ops.size() == 1;
    case NodeKind::IfExp:
      return writes_once(as<IfExp>(node)->body) && writes_once(as<IfExp>(node)->orelse);
    default:
      return false;
  }
}

void Codegen::into_general(const Expr* node, Reg dest) {
  const Loc& at = node->location;
  switch (node->kind) {
    case NodeKind::Name:
      return load_name(at, as<Name>(node)->id, dest);
    case NodeKind::BinOp:
      return binary(as<BinOp>(node), dest);
    case NodeKind::UnaryOp:
      return unary(as<UnaryOp>(node), dest);
    case NodeKind::BoolOp:
      return bool_op(as<BoolOp>(node), dest);
    case NodeKind::Compare:
      return compare(as<Compare>(node), dest);
    case NodeKind::Call:
      return call(as<Call>(node), dest);
    case NodeKind::Attribute:
      return attribute(as<Attribute>(node), dest);
    case NodeKind::Subscript:
      return subscript(as<Subscript>(node), dest);
    case NodeKind::IfExp:
      return conditional(as<IfExp>(node), dest);
    case NodeKind::List:
      return list_display(at, as<List>(node)->elts, dest);
    case NodeKind::Tuple:
      return tuple_display(at, as<Tuple>(node)->elts, dest);
    case NodeKind::Set:
      return set_display(at, as<Set>(node)->elts, dest);
    case NodeKind::Dict:
      return dict_display(as<Dict>(node), dest);
    case NodeKind::NamedExpr:
      return named_expression(as<NamedExpr>(node), dest);
    case NodeKind::Slice:
      return slice(as<Slice>(node), dest);
    case NodeKind::Lambda:
      return lambda(as<Lambda>(node), dest);
    case NodeKind::GeneratorExp:
      return generator_expression(as<Comp>(node), dest);
    case NodeKind::ListComp:
    case NodeKind::SetComp:
    case NodeKind::DictComp:
      return comprehension(node, dest);
    case NodeKind::JoinedStr:
      return joined_string(as<JoinedStr>(node), dest);
    case NodeKind::FormattedValue:
      return formatted_value(as<FormattedValue>(node), dest);
    default:
      return into_suspending(node, dest);
  }
}

void Codegen::into_suspending(const Expr* node, Reg dest) {
  switch (node->kind) {
    case NodeKind::Yield:
      return yield(as<Yield>(node), dest);
    case NodeKind::YieldFrom:
      return yield_from(as<YieldFrom>(node), dest);
    case NodeKind::Await:
      return await_expression(as<Await>(node), dest);
    default:
      return fail("can't use starred expression here", node);
  }
}

// `others_follow`: something is evaluated between this and its use, so a local that a `:=` may
// rebind is copied.
Reg Codegen::any(const Expr* node, Reg scratch, bool others_follow) {
  if (const auto* name_node = try_as<Name>(node);
      name_node != nullptr && !unit_->scope->annotation_like()) {
    const NameRef ref = resolve(mangled(name_node->id));
    if (ref.access == NameRef::kLocal && !(ref.walrus && others_follow)) {
      check_bound(node->location, ref.reg);
      return ref.reg;
    }
  }
  if (scratch == Unit::kNoRegister && is<Await>(node)) return await_value(as<Await>(node));
  const Reg reg = scratch != Unit::kNoRegister ? scratch : temp();
  into(node, reg);
  return reg;
}

Operand Codegen::rk(const Expr* node, Reg scratch, bool others_follow) {
  Operand operand{};
  if (operand_if_constant(node, operand)) return operand;
  return {any(node, scratch, others_follow), false};
}

// Evaluates for what it does, not for its value.
void Codegen::effect(const Expr* node) {
  TempScope temps_scope(*this);
  if (const auto* named = try_as<NamedExpr>(node)) {
    const Reg local = plain_local(named->target);
    if (local != Unit::kNoRegister) return named_expression(named, local);
  }
  any(node);
}

// --- operators

void Codegen::binary(const BinOp* node, Reg dest) {
  TempScope temps_scope(*this);
  const Operand left = rk(node->left, scratch_for(dest), !is_leaf(node->right));
  const Operand right = rk(node->right);
  emit_rk(node->location, binary_op(node->op), dest, left, right);
}

void Codegen::unary(const UnaryOp* node, Reg dest) {
  TempScope temps_scope(*this);
  const Reg operand = any(node->operand, scratch_for(dest));
  Op op = Op::NOT;
  if (node->op == UnaryOperator::USub)
    op = Op::NEG;
  else if (node->op == UnaryOperator::UAdd)
    op = Op::POS;
  else if (node->op == UnaryOperator::Invert)
    op = Op::INVERT;
  emit(node->location, op, dest, operand, 0);
}

void Codegen::bool_op(const BoolOp* node, Reg dest) {
  const LabelId end = new_label();
  const Op stop = node->op == BoolOperator::And ? Op::JUMP_IF_FALSE : Op::JUMP_IF_TRUE;
  for (std::size_t i = 0; i < node->values.size(); ++i) {
    into(node->values[i], dest);
    if (i + 1 < node->values.size()) jump_on(node->location, stop, dest, end);
  }
  bind(end);
}

void Codegen::conditional(const IfExp* node, Reg dest) {
  const LabelId otherwise = new_label(), end = new_label();
  jump_if(node->test, otherwise, false);
  into(node->body, dest);
  emit_jump(kNoLocation, Op::JUMP, 0, end);
  unreachable();
  bind(otherwise);
  into(node->orelse, dest);
  bind(end);
}

void Codegen::named_expression(const NamedExpr* node, Reg dest) {
  const auto* target = as<Name>(node->target);
  const Reg local = plain_local(target);
  forbid_debug(target->id, target->location);
  if (local != Unit::kNoRegister) {
    into(node->value, local);
    unit_->known.set(local);
    return move(node->location, dest, local);
  }
  TempScope temps_scope(*this);
  const Reg value = is_temp(dest) ? dest : temp();
  into(node->value, value);
  store_name(target->location, target->id, value);
  move(node->location, dest, value);
}

// --- comparisons

void Codegen::compare_one(const Loc& at, CmpOperator op, Reg dest, Operand left, Operand right) {
  emit_rk(at, compare_op(op), dest, left, right);
}

// The i-th right operand. `x in [1, 2]` looks in a constant tuple, `x in {1, 2}` in a constant
// frozenset.
Operand Codegen::compare_right(const Compare* node, std::size_t i) {
  const Expr* right = node->comparators[i];
  const bool last = i + 1 == node->ops.size();  // else it is compared with something, too
  const bool membership =
      last && (node->ops[i] == CmpOperator::In || node->ops[i] == CmpOperator::NotIn);
  const bool set = is<Set>(right);
  if (membership && (set || is<List>(right))) {
    const ExprList elts = set ? as<Set>(right)->elts : as<List>(right)->elts;
    if (all_constant(elts)) {
      Value value;
      value.kind = set ? ConstKind::kFrozenSet : ConstKind::kTuple;
      value.items.resize(elts.size());
      for (std::size_t k = 0; k < elts.size(); ++k) fold(elts[k], value.items[k]);
      return constant_operand(right->location, value);
    }
  }
  return rk(right, Unit::kNoRegister, i + 1 < node->ops.size());
}

void Codegen::compare(const Compare* node, Reg dest) {
  warn_about_identity(node);
  if (node->ops.size() > 1) return compare_chain(node, dest);
  TempScope temps_scope(*this);
  const Operand left = rk(node->left, scratch_for(dest), !is_leaf(node->comparators[0]));
  const Operand right = compare_right(node, 0);
  compare_one(node->location, node->ops[0], dest, left, right);
}

// a < b < c: the value is that of the first comparison that fails, else of the last.
void Codegen::compare_chain(const Compare* node, Reg dest) {
  const LabelId end = new_label();
  TempScope temps_scope(*this);
  Operand left = rk(node->left, Unit::kNoRegister, true);
  for (std::size_t i = 0; i < node->ops.size(); ++i) {
    const Operand right = compare_right(node, i);
    compare_one(node->location, node->ops[i], dest, left, right);
    if (i + 1 < node->ops.size()) jump_on(node->location, Op::JUMP_IF_FALSE, dest, end);
    left = right;
  }
  bind(end);
}

void Codegen::warn_about_identity(const Compare* node) {
  const Expr* left = node->left;
  for (std::size_t i = 0; i < node->ops.size(); ++i) {
    const Expr* right = node->comparators[i];
    if (node->ops[i] == CmpOperator::Is || node->ops[i] == CmpOperator::IsNot) {
      for (const Expr* side : {left, right}) {
        Value value;
        const std::string_view type = fold(side, value) ? certain_type(side) : "";
        if (type.empty() || type == "bool" || type == "NoneType" || type == "ellipsis") continue;
        const bool is_not = node->ops[i] == CmpOperator::IsNot;
        warn(std::string(is_not ? "\"is not\"" : "\"is\"") + " with '" + std::string(type) +
                 "' literal. Did you mean \"" + (is_not ? "!=" : "==") + "\"?",
             node->location);
        return;
      }
    }
    left = right;
  }
}

// --- conditions

// Jumps to `label` if the truth of the expression is `when`; else goes on. Makes no bool where none
// is needed.
void Codegen::jump_if(const Expr* node, LabelId label, bool when) {
  bool truth = false;
  if (is_constant_truth(node, truth)) {
    if (truth != when) return;
    if (unit_->labels[label].position == Label::kUnplaced) return jump(node->location, label);
    return jump_back(node->location, label);
  }
  switch (node->kind) {
    case NodeKind::UnaryOp:
      if (as<UnaryOp>(node)->op == UnaryOperator::Not)
        return jump_if(as<UnaryOp>(node)->operand, label, !when);
      break;
    case NodeKind::BoolOp:
      return jump_if_bool_op(as<BoolOp>(node), label, when);
    case NodeKind::Compare:
      return jump_if_compare(as<Compare>(node), label, when);
    case NodeKind::IfExp: {
      const auto* choice = as<IfExp>(node);
      const LabelId otherwise = new_label(), end = new_label();
      jump_if(choice->test, otherwise, false);
      jump_if(choice->body, label, when);
      jump(kNoLocation, end);
      bind(otherwise);
      jump_if(choice->orelse, label, when);
      bind(end);
      return;
    }
    default:
      break;
  }
  TempScope temps_scope(*this);
  const Reg reg = any(node);
  jump_on(node->location, when ? Op::JUMP_IF_TRUE : Op::JUMP_IF_FALSE, reg, label);
}

void Codegen::jump_if_bool_op(const BoolOp* node, LabelId label, bool when) {
  // `and` is decided by a false value, `or` by a true one.
  const bool decisive = node->op == BoolOperator::Or;
  const LabelId end = decisive == when ? label : new_label();
  for (std::size_t i = 0; i + 1 < node->values.size(); ++i) jump_if(node->values[i], end, decisive);
  jump_if(node->values.back(), label, when);
  if (end != label) bind(end);
}

void Codegen::jump_if_compare(const Compare* node, LabelId label, bool when) {
  warn_about_identity(node);
  if (node->ops.size() > 1) return jump_if_chain(node, label, when);
  TempScope temps_scope(*this);
  const bool is_test = node->ops[0] == CmpOperator::Is || node->ops[0] == CmpOperator::IsNot;
  if (is_test && is_none(node->comparators[0])) {
    const bool when_none = (node->ops[0] == CmpOperator::Is) == when;
    const Reg reg = any(node->left);
    return jump_on(node->location, when_none ? Op::JUMP_IF_NONE : Op::JUMP_IF_NOT_NONE, reg, label);
  }
  const Operand left = rk(node->left, Unit::kNoRegister, !is_leaf(node->comparators[0]));
  const Operand right = compare_right(node, 0);
  const Reg result = temp();
  compare_one(node->location, node->ops[0], result, left, right);
  jump_on(node->location, when ? Op::JUMP_IF_TRUE : Op::JUMP_IF_FALSE, result, label);
}

void Codegen::jump_if_chain(const Compare* node, LabelId label, bool when) {
  const LabelId end = when ? new_label() : label;
  TempScope temps_scope(*this);
  Operand left = rk(node->left, Unit::kNoRegister, true);
  for (std::size_t i = 0; i < node->ops.size(); ++i) {
    const Operand right = compare_right(node, i);
    const Reg result = temp();
    compare_one(node->location, node->ops[i], result, left, right);
    const bool last = i + 1 == node->ops.size();
    if (last && when)
      jump_on(node->location, Op::JUMP_IF_TRUE, result, label);
    else
      jump_on(node->location, Op::JUMP_IF_FALSE, result, end);
    left = right;
  }
  if (when) bind(end);
}

// --- attributes and subscripts

void Codegen::attribute(const Attribute* node, Reg dest) {
  if (super_attribute(node, dest)) return;
  TempScope temps_scope(*this);
  const Reg object = any(node->value, scratch_for(dest));
  emit(node->location, Op::LOAD_ATTR, dest, object, site(node->location, mangled(node->attr)));
}

void Codegen::subscript(const Subscript* node, Reg dest) {
  warn_about_subscript(node);
  TempScope temps_scope(*this);
  const Reg object = any(node->value, scratch_for(dest), !is_leaf(node->slice));
  const Operand key = rk(node->slice);
  emit_rk(node->location, Op::GET_ITEM, dest, {object, false}, key);
}

void Codegen::slice(const Slice* node, Reg dest) {
  TempScope temps_scope(*this);
  const Reg parts = temps(3);
  const Expr* const bounds[] = {node->lower, node->upper, node->step};
  for (std::uint32_t i = 0; i < 3; ++i) {
    if (bounds[i] != nullptr)
      into(bounds[i], parts + i);
    else
      load_none(node->location, parts + i);
  }
  emit(node->location, Op::BUILD_SLICE, dest, parts, 0);
}

// --- f-strings

void Codegen::formatted_value(const FormattedValue* node, Reg dest) {
  TempScope temps_scope(*this);
  std::uint32_t flag = 0;
  if (node->conversion == 's')
    flag = 1;
  else if (node->conversion == 'r')
    flag = 2;
  else if (node->conversion == 'a')
    flag = 3;
  const bool has_spec = node->format_spec != nullptr;
  const Reg value = any(node->value, scratch_for(dest), has_spec);
  Reg spec = 0;
  if (has_spec) {
    spec = temp();
    into(node->format_spec, spec);
    flag |= 4;
  }
  emit(node->location, Op::FORMAT, dest, value, spec, flag);
}

// Long ones are joined in pieces, so that no more than kDisplayChunk parts wait in registers.
void Codegen::joined_string(const JoinedStr* node, Reg dest) {
  if (node->values.empty()) return load_string(node->location, dest, "");
  if (node->values.size() == 1) return into(node->values[0], dest);
  TempScope temps_scope(*this);
  const Reg first = temp();
  std::uint32_t waiting = 0;
  for (const Expr* part : node->values) {
    if (waiting == kDisplayChunk) {
      emit(node->location, Op::BUILD_STRING, first, first, waiting);
      free_temps_above(first);
      waiting = 1;
    }
    into(part, waiting == 0 ? first : temp());
    ++waiting;
  }
  emit(node->location, Op::BUILD_STRING, dest, first, waiting);
}

// --- yield and await

void Codegen::yield(const Yield* node, Reg dest) {
  if (!unit_->scope->function_like() || unit_->scope->annotation_like())
    return fail("'yield' outside function", node);
  TempScope temps_scope(*this);
  Reg value;
  if (node->value != nullptr) {
    value = any(node->value);
  } else {
    value = temp();
    load_none(node->location, value);
  }
  emit(node->location, Op::YIELD, dest, value, 0, unit_->code->has(kAsyncGenerator) ? 2 : 0);
}

void Codegen::yield_from(const YieldFrom* node, Reg dest) {
  if (!unit_->scope->function_like() || unit_->scope->annotation_like())
    return fail("'yield from' outside function", node);
  if (unit_->scope->is_async) return fail("'yield from' inside async function", node);
  TempScope temps_scope(*this);
  const Reg iterator = temp();
  emit(node->location, Op::GET_YIELD_FROM_ITER, iterator, any(node->value, iterator), 0);
  temp();
  move(node->location, dest, await_loop(node->location, iterator));
}

bool Codegen::check_await(const Node* node, const char* what) {
  const Scope& scope = *unit_->scope;
  const bool in_function = scope.function_like() && !scope.annotation_like();
  const bool is_await = std::string_view(what) == "'await'";
  if (in_function && (scope.is_async || (is_await && scope.kind == ScopeKind::generator)))
    return true;
  fail(std::string(what) +
           (is_await && !in_function ? " outside function" : " outside async function"),
       node);
  return false;
}

void Codegen::await_expression(const Await* node, Reg dest) {
  TempScope temps_scope(*this);
  move(node->location, dest, await_value(node));
}

// The result in a new temporary.
Reg Codegen::await_value(const Await* node) {
  const Reg iterator = temp();
  if (check_await(node, "'await'"))
    emit(node->location, Op::GET_AWAITABLE, iterator, any(node->value, iterator), 0);
  temp();
  return await_loop(node->location, iterator);
}

// Drives the iterator in `iterator` to its end; the result is in the register after it.
Reg Codegen::await_loop(const Loc& at, Reg iterator) {
  const LabelId again = new_label(), done = new_label();
  load_none(at, iterator + 1);
  bind_loop_head(again);
  emit_jump(at, Op::SEND, iterator, done);
  emit(at, Op::YIELD, iterator + 1, iterator + 1, 0, 1);
  jump_back(at, again, Op::JUMP_BACK_NO_CHECK);
  bind(done);
  return iterator + 1;
}

}  // namespace interleave::lang
