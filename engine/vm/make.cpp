// Making objects: every kind of heap object is created here, filled completely, so that no byte of
// the arena is left to chance.
#include <algorithm>
#include <cstring>

#include "engine/vm/vm.h"

namespace interleave::vm {

namespace {

std::uint32_t count_characters(std::string_view utf8) {
  std::uint32_t count = 0;
  for (const char c : utf8) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

}  // namespace

Value Vm::make_str_uninitialised(std::uint32_t bytes, std::uint32_t characters) {
  const Ref ref = heap_.allocate(Layout::kStr, type(TypeId::t_str), sizeof(Str) + bytes);
  Str* str = heap_.get<Str>(ref);
  str->bytes = bytes;
  str->characters = characters;
  return Value::ref(ref);
}

Value Vm::make_str(std::string_view utf8) {
  if (utf8.size() == 1 && static_cast<unsigned char>(utf8[0]) < 128) {
    const Ref known = heap_.header().characters[static_cast<unsigned char>(utf8[0])];
    if (known != 0) return Value::ref(known);
  }
  // The text may lie in the heap, which can move.
  const bool inside =
      utf8.data() >= heap_.base() && utf8.data() < heap_.base() + heap_.used_bytes();
  const std::size_t offset = inside ? static_cast<std::size_t>(utf8.data() - heap_.base()) : 0;
  const std::uint32_t characters = count_characters(utf8);
  const Value str = make_str_uninitialised(static_cast<std::uint32_t>(utf8.size()), characters);
  const char* from = inside ? heap_.base() + offset : utf8.data();
  if (!utf8.empty()) std::memcpy(heap_.get<Str>(str)->data(), from, utf8.size());
  return str;
}

Value Vm::intern(std::string_view utf8) {
  const Value made = make_str(utf8);
  const Value known = intern(made);
  if (!(known == made)) heap_.free_block(made.as_ref());  // nobody has seen it
  return known;
}

Value Vm::intern(Value str) {
  if (heap_.get(str)->flag()) return str;
  const Value table = Value::ref(heap_.header().intern_table);
  const Value known = dict_get_str(table, str);
  if (!known.is_unbound()) return known;
  heap_.get(str)->meta |= Object::kFlagBit;
  dict_set_str(table, str, str);
  return str;
}

Value Vm::make_bytes(std::string_view bytes) {
  const std::string copy(bytes);  // it may lie in the heap
  const Ref ref = heap_.allocate(Layout::kBytes, type(TypeId::t_bytes),
                                 static_cast<std::uint32_t>(sizeof(Bytes) + copy.size()));
  Bytes* object = heap_.get<Bytes>(ref);
  object->size = static_cast<std::uint32_t>(copy.size());
  std::memcpy(object->data(), copy.data(), copy.size());
  return Value::ref(ref);
}

Value Vm::make_tuple_sized(std::uint32_t count) {
  const Ref ref = heap_.allocate(Layout::kTuple, type(TypeId::t_tuple),
                                 sizeof(Tuple) + count * static_cast<std::uint32_t>(sizeof(Value)));
  Tuple* tuple = heap_.get<Tuple>(ref);
  tuple->size = count;
  std::fill_n(tuple->items(), count, Value::none());
  return Value::ref(ref);
}

Value Vm::make_tuple(const Value* items, std::uint32_t count) {
  const Value tuple = make_tuple_sized(count);
  std::copy_n(items, count, heap_.get<Tuple>(tuple)->items());
  return tuple;
}

Value Vm::make_tuple(std::initializer_list<Value> items) {
  return make_tuple(items.begin(), static_cast<std::uint32_t>(items.size()));
}

Value Vm::make_tuple_from_stack(std::uint32_t first, std::uint32_t count) {
  const Value tuple = make_tuple_sized(count);
  std::copy_n(stack(thread_) + first, count, heap_.get<Tuple>(tuple)->items());
  return tuple;
}

Value Vm::make_list_sized(std::uint32_t count) {
  const Ref ref = heap_.allocate(Layout::kList, type(TypeId::t_list), sizeof(List));
  if (count != 0) {
    const Ref buffer = heap_.allocate_buffer(count * static_cast<std::uint32_t>(sizeof(Value)));
    List* list = heap_.get<List>(ref);
    list->buffer = buffer;
    list->size = count;
    std::fill_n(heap_.get<Buffer>(buffer)->data<Value>(), count, Value::none());
  }
  return Value::ref(ref);
}

Value Vm::make_list(std::initializer_list<Value> items) {
  const Value list = make_list_sized(static_cast<std::uint32_t>(items.size()));
  if (items.size() != 0) std::copy(items.begin(), items.end(), list_items(list));
  return list;
}

Value Vm::make_dict() {
  return Value::ref(heap_.allocate(Layout::kDict, type(TypeId::t_dict), sizeof(Dict)));
}

Value Vm::make_set(bool frozen) {
  return Value::ref(heap_.allocate(Layout::kSet, type(frozen ? TypeId::t_frozenset : TypeId::t_set),
                                   sizeof(Set)));
}

Value Vm::make_slice(Value start, Value stop, Value step) {
  const Ref ref = heap_.allocate(Layout::kSlice, type(TypeId::t_slice), sizeof(Slice));
  Slice* slice = heap_.get<Slice>(ref);
  slice->start = start;
  slice->stop = stop;
  slice->step = step;
  return Value::ref(ref);
}

Value Vm::make_method(Value function, Value self) {
  const Ref ref = heap_.allocate(Layout::kMethod, type(TypeId::t_method), sizeof(Method));
  Method* method = heap_.get<Method>(ref);
  method->function = function;
  method->self = self;
  if (function.is_native()) method->type = type(TypeId::t_builtin_function);
  return Value::ref(ref);
}

Value Vm::make_cell(Value contents) {
  const Ref ref = heap_.allocate(Layout::kCell, type(TypeId::t_cell), sizeof(Cell));
  heap_.get<Cell>(ref)->contents = contents;
  return Value::ref(ref);
}

Value Vm::make_module(std::string_view name) {
  const Value text = intern(name);
  const Value dict = make_dict();
  dict_set_str(dict, name_value(Name::n___name__), text);
  dict_set_str(dict, name_value(Name::n___doc__), Value::none());
  dict_set_str(dict, name_value(Name::n___package__), Value::none());
  dict_set_str(dict, name_value(Name::n___loader__), Value::none());
  dict_set_str(dict, name_value(Name::n___spec__), Value::none());
  const Ref ref = heap_.allocate(Layout::kModule, type(TypeId::t_module), sizeof(Module));
  Module* module = heap_.get<Module>(ref);
  module->dict = dict.as_ref();
  module->name = text.as_ref();
  return Value::ref(ref);
}

Value Vm::make_iterator(IteratorKind kind, Value target) {
  static_assert(
      static_cast<int>(TypeId::t_set_iterator) - static_cast<int>(TypeId::t_list_iterator) ==
          static_cast<int>(IteratorKind::kSet),
      "types.def lists the iterators in the order of IteratorKind");
  TypeId id = TypeId::t_iterator;
  if (kind <= IteratorKind::kSet)
    id = static_cast<TypeId>(static_cast<int>(TypeId::t_list_iterator) + static_cast<int>(kind));
  // An all-ASCII string's has its own name (Objects/unicodeobject.c unicode_iter).
  if (kind == IteratorKind::kStr &&
      heap_.get<Str>(target)->characters == heap_.get<Str>(target)->bytes)
    id = TypeId::t_str_ascii_iterator;
  if (kind == IteratorKind::kDriver) id = TypeId::t_FutureIter;
  const Ref ref = heap_.allocate(Layout::kIterator, type(id), sizeof(Iterator));
  Iterator* iterator = heap_.get<Iterator>(ref);
  iterator->kind = kind;
  iterator->target = target;
  iterator->sentinel = Value::none();
  return Value::ref(ref);
}

Value Vm::make_instance(Ref type) {
  const Type* t = heap_.get<Type>(type);
  const std::uint32_t slots = t->slot_hint;
  const Ref shape = t->root_shape;
  const Ref ref =
      heap_.allocate(Layout::kInstance, type,
                     static_cast<std::uint32_t>(sizeof(Instance) + slots * sizeof(Value)));
  Instance* instance = heap_.get<Instance>(ref);
  instance->shape = shape;
  if (const Ref defaults = heap_.get<Shape>(shape)->defaults; defaults != 0)
    std::copy_n(heap_.get<Tuple>(defaults)->items(), heap_.get<Tuple>(defaults)->size,
                instance->slots());
  if (heap_.get<Type>(type)->flags & kTypeHasDel) want_finalizing(ref);
  return Value::ref(ref);
}

void Vm::preset(Ref type, Value names, Value defaults) {
  const std::uint32_t count = tuple_size(names);
  Ref shape = heap_.allocate(Layout::kShape, 0, sizeof(Shape));
  heap_.get<Shape>(shape)->name = Value::none();
  for (std::uint32_t i = 0; i < count; ++i) shape = next_shape(shape, intern(tuple_get(names, i)));
  heap_.get<Shape>(shape)->defaults = defaults.as_ref();
  Type* t = heap_.get<Type>(type);
  t->root_shape = shape;
  t->slot_hint = std::max(t->slot_hint, count);
  type_changed(type);
}

Value Vm::make_payload_instance(Ref type, Value payload) {
  const std::uint32_t slots = heap_.get<Type>(type)->slot_hint + 1;
  const Ref shape = heap_.get<Type>(type)->root_shape;
  const Ref ref =
      heap_.allocate(Layout::kInstance, type,
                     static_cast<std::uint32_t>(sizeof(Instance) + slots * sizeof(Value)));
  Instance* instance = heap_.get<Instance>(ref);
  instance->shape = shape;
  instance->meta |= Object::kFlagBit;
  instance->payload() = payload;
  return Value::ref(ref);
}

Value Vm::unwrap(Value v) const {
  if (layout_of(v) != Layout::kInstance) return v;
  Instance* instance = heap_.get<Instance>(v);
  return instance->flag() ? instance->payload() : v;
}

Value Vm::make_function(Ref code, Ref globals) {
  const lang::Code& c = store_.code(heap_.get<CodeObject>(code)->code_id);
  const Value name = intern(c.name);
  const Value qualname = intern(c.qualname);
  const Value doc = c.has_doc ? make_str(c.doc) : Value::none();
  const Ref ref = heap_.allocate(Layout::kFunction, type(TypeId::t_function), sizeof(Function));
  Function* function = heap_.get<Function>(ref);
  function->code = code;
  function->globals = globals;
  function->name = name.as_ref();
  function->qualname = qualname.as_ref();
  function->doc = doc;
  const Value module = dict_get_str(globals, name_value(Name::n___name__));
  function->module = module.is_unbound() ? Value::none() : module;
  return Value::ref(ref);
}

namespace {

Value make_constant(Vm& vm, const lang::Constant& constant);

Value make_number_from_text(Vm& vm, const std::string& digits) {
  Value out = Value::none();
  const bool ok = vm.parse_int(digits, 10, out);
  IL_ASSERT(ok);
  return out;
}

Value make_constant(Vm& vm, const lang::Constant& constant) {
  using lang::ConstKind;
  switch (constant.kind) {
    case ConstKind::kNone:
      return Value::none();
    case ConstKind::kTrue:
      return Value::boolean(true);
    case ConstKind::kFalse:
      return Value::boolean(false);
    case ConstKind::kEllipsis:
      return Value::ellipsis();
    case ConstKind::kInt:
      return vm.make_int(constant.integer);
    case ConstKind::kBigInt:
      if (constant.text.size() > 2 && constant.text[1] > '9') {
        const char letter = constant.text[1];
        Value number = Value::none();
        (void)vm.parse_int(std::string_view(constant.text).substr(2),
                           letter == 'x'   ? 16
                           : letter == 'o' ? 8
                                           : 2,
                           number);
        return number;
      }
      return make_number_from_text(vm, constant.text);
    case ConstKind::kFloat:
      return Value::number(constant.number);
    case ConstKind::kComplex:
      return vm.make_complex(0.0, constant.number);
    case ConstKind::kStr:
      return constant.text.size() <= 64 ? vm.intern(constant.text) : vm.make_str(constant.text);
    case ConstKind::kBytes:
      return vm.make_bytes(constant.text);
    case ConstKind::kTuple: {
      const Value tuple = vm.make_tuple_sized(static_cast<std::uint32_t>(constant.items.size()));
      for (std::uint32_t i = 0; i < constant.items.size(); ++i) {
        const Value item = make_constant(vm, constant.items[i]);
        vm.tuple_set(tuple, i, item);
      }
      return tuple;
    }
    case ConstKind::kFrozenSet: {
      const Value set = vm.make_set(true);
      for (const lang::Constant& c : constant.items) {
        const Value item = make_constant(vm, c);
        std::int64_t hash = 0;
        if (vm.hash(item, hash) == Vm::Answer::kYes) (void)vm.set_add(set, item, hash);
      }
      return set;
    }
  }
  IL_UNREACHABLE();
}

}  // namespace

Value Vm::make_complex(double real, double imag) {
  const Ref ref = heap_.allocate(Layout::kComplex, type(TypeId::t_complex), sizeof(Complex));
  heap_.get<Complex>(ref)->real = real;
  heap_.get<Complex>(ref)->imag = imag;
  return Value::ref(ref);
}

// Only its identity: what running it needs comes with its first call (prepare_code), which most
// functions of a library never see.
Ref Vm::make_code_object(lang::CodeId id) {
  const Value known_list = Value::ref(heap_.header().code_objects);
  while (list_size(known_list) <= id) list_append(known_list, Value::none());
  const Value known = list_get(known_list, id);
  if (known.is_ref()) return known.as_ref();

  const Ref ref = heap_.allocate(Layout::kCode, type(TypeId::t_code), sizeof(CodeObject));
  heap_.get<CodeObject>(ref)->code_id = id;
  list_set(known_list, id, Value::ref(ref));
  return ref;
}

void Vm::prepare_code(Ref ref) {
  if (heap_.get<CodeObject>(ref)->constants != 0) return;
  const lang::Code& code = store_.code(heap_.get<CodeObject>(ref)->code_id);
  const auto value_buffer = [&](std::size_t count) {
    return heap_.allocate_buffer(static_cast<std::uint32_t>(count * sizeof(Value)));
  };
  const Ref constants = value_buffer(code.constants.size());
  for (std::size_t i = 0; i < code.constants.size(); ++i) {
    const Value constant = make_constant(*this, code.constants[i]);
    heap_.get<Buffer>(constants)->data<Value>()[i] = constant;
  }
  const Ref names = value_buffer(code.names.size());
  for (std::size_t i = 0; i < code.names.size(); ++i) {
    const Value name = intern(code.names[i]);
    heap_.get<Buffer>(names)->data<Value>()[i] = name;
  }
  const Ref sites = value_buffer(code.sites.size());
  for (std::size_t i = 0; i < code.sites.size(); ++i) {
    const Value name = intern(code.sites[i]);
    heap_.get<Buffer>(sites)->data<Value>()[i] = name;
  }
  const Ref caches =
      heap_.allocate_buffer(static_cast<std::uint32_t>(code.sites.size() * sizeof(InlineCache)));
  const Value name = intern(code.name), qualname = intern(code.qualname);
  CodeObject* object = heap_.get<CodeObject>(ref);
  const bool plain = code.keyword_only_count == 0 && code.argument_count < CodeObject::kPlain &&
                     !code.has(lang::kVarArgs) && !code.has(lang::kVarKeywords);
  object->plain_call = code.register_count;
  if (plain) object->plain_call |= (CodeObject::kPlain | code.argument_count) << 16;
  object->constants = constants;
  object->names = names;
  object->sites = sites;
  object->name = name.as_ref();
  object->qualname = qualname.as_ref();
  object->caches = caches;
}

std::string_view Vm::bytes_view(Value v) const {
  if (layout_of(v) == Layout::kBytes) {
    Bytes* bytes = heap_.get<Bytes>(v);
    return {reinterpret_cast<const char*>(bytes->data()), bytes->size};
  }
  ByteArray* array = heap_.get<ByteArray>(v);
  if (array->buffer == 0) return {};
  return {heap_.get<Buffer>(array->buffer)->data<char>(), array->size};
}

}  // namespace interleave::vm
