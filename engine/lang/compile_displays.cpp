// List, tuple, set and dict displays. A short one is built from consecutive registers; a long one,
// or one with
// `*x` or `**x` in it, piece by piece.
#include "engine/lang/codegen.h"

namespace interleave::lang {
namespace {

bool has_starred(ExprList elts) {
  for (const Expr* elt : elts)
    if (is<Starred>(elt)) return true;
  return false;
}

}  // namespace

// Fills an existing list or set. `call_argument`: for f(*x), whose errors name the callee.
void Codegen::sequence_in_pieces(const Loc& at, ExprList elts, Reg collection, bool set,
                                 bool call_argument, Reg callee) {
  for (const Expr* elt : elts) {
    TempScope temps_scope(*this);
    if (const auto* starred = try_as<Starred>(elt)) {
      const Reg value = any(starred->value);
      if (set)
        emit(at, Op::SET_UPDATE, collection, value, 0);
      else
        emit(at, Op::LIST_EXTEND, collection, value, call_argument ? callee : 0,
             call_argument ? 1 : 0);
    } else {
      emit(at, set ? Op::SET_ADD : Op::LIST_APPEND, collection, any(elt), 0);
    }
  }
}

void Codegen::list_display(const Loc& at, ExprList elts, Reg dest) {
  TempScope temps_scope(*this);
  if (elts.size() > 2 && all_constant(elts)) {
    Value tuple;
    tuple.kind = ConstKind::kTuple;
    tuple.items.resize(elts.size());
    for (std::size_t i = 0; i < elts.size(); ++i) fold(elts[i], tuple.items[i]);
    emit(at, Op::BUILD_LIST, dest, 0, 0);
    const Reg items = temp();
    load_constant(at, items, constant(tuple));
    emit(at, Op::LIST_EXTEND, dest, items, 0);
    return;
  }
  std::size_t direct = 0;
  while (direct < elts.size() && direct < kDisplayChunk && !is<Starred>(elts[direct])) ++direct;
  const Reg first = unit_->next_temp;
  for (std::size_t i = 0; i < direct; ++i) into(elts[i], temp());
  emit(at, Op::BUILD_LIST, dest, first, static_cast<std::uint32_t>(direct));
  unit_->next_temp = first;
  sequence_in_pieces(at, elts.subspan(direct), dest, false);
}

void Codegen::tuple_display(const Loc& at, ExprList elts, Reg dest) {
  TempScope temps_scope(*this);
  if (elts.size() > kDisplayChunk || has_starred(elts)) {
    list_display(at, elts, dest);
    emit(at, Op::LIST_TO_TUPLE, dest, dest, 0);
    return;
  }
  const Reg first = unit_->next_temp;
  for (const Expr* elt : elts) into(elt, temp());
  emit(at, Op::BUILD_TUPLE, dest, first, static_cast<std::uint32_t>(elts.size()));
}

void Codegen::set_display(const Loc& at, ExprList elts, Reg dest) {
  TempScope temps_scope(*this);
  std::size_t direct = 0;
  while (direct < elts.size() && direct < kDisplayChunk && !is<Starred>(elts[direct])) ++direct;
  const Reg first = unit_->next_temp;
  for (std::size_t i = 0; i < direct; ++i) into(elts[i], temp());
  emit(at, Op::BUILD_SET, dest, first, static_cast<std::uint32_t>(direct));
  unit_->next_temp = first;
  sequence_in_pieces(at, elts.subspan(direct), dest, true);
}

void Codegen::dict_display(const Dict* node, Reg dest) {
  bool pieces = node->keys.size() > kDisplayChunk / 2;
  for (const Expr* key : node->keys) pieces |= key == nullptr;
  if (pieces) return dict_in_pieces(node, dest);
  TempScope temps_scope(*this);
  const Reg first = unit_->next_temp;
  for (std::size_t i = 0; i < node->keys.size(); ++i) {
    into(node->keys[i], temp());
    into(node->values[i], temp());
  }
  emit(node->location, Op::BUILD_DICT, dest, first, static_cast<std::uint32_t>(node->keys.size()));
}

void Codegen::dict_in_pieces(const Dict* node, Reg dest) {
  emit(node->location, Op::BUILD_DICT, dest, 0, 0);
  for (std::size_t i = 0; i < node->keys.size(); ++i) {
    TempScope temps_scope(*this);
    if (node->keys[i] == nullptr) {
      emit(node->location, Op::DICT_UPDATE, dest, any(node->values[i]), 0);
      continue;
    }
    const Reg key = any(node->keys[i], Unit::kNoRegister, true);
    emit(node->location, Op::DICT_SET, dest, key, any(node->values[i]));
  }
}

}  // namespace interleave::lang
