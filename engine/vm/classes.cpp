// Making classes (CPython Objects/typeobject.c type_new): C3 linearisation, layout, special
// methods.
#include <algorithm>

#include "engine/vm/vm.h"

namespace interleave::vm {

namespace {

// C3: the merge of the bases' linearisations and the list of bases itself.
bool linearise(const Vm& vm, Heap& heap, const std::vector<Ref>& bases, std::vector<Ref>& out) {
  std::vector<std::vector<Ref>> lists;
  for (const Ref base : bases) {
    Tuple* mro = heap.get<Tuple>(heap.get<Type>(base)->mro);
    std::vector<Ref>& list = lists.emplace_back();
    for (std::uint32_t i = 0; i < mro->size; ++i) list.push_back(mro->items()[i].as_ref());
  }
  lists.push_back(bases);
  (void)vm;
  for (;;) {
    std::erase_if(lists, [](const std::vector<Ref>& list) { return list.empty(); });
    if (lists.empty()) return true;
    Ref good = 0;
    for (const std::vector<Ref>& list : lists) {
      const Ref candidate = list.front();
      const bool in_tail =
          std::any_of(lists.begin(), lists.end(), [&](const std::vector<Ref>& other) {
            return std::find(other.begin() + 1, other.end(), candidate) != other.end();
          });
      if (!in_tail) {
        good = candidate;
        break;
      }
    }
    if (good == 0) {  // `out` becomes what stands in each other's way (set_mro_error)
      out.clear();
      for (const std::vector<Ref>& list : lists)
        if (std::find(out.begin(), out.end(), list.front()) == out.end())
          out.push_back(list.front());
      return false;
    }
    out.push_back(good);
    for (std::vector<Ref>& list : lists)
      if (list.front() == good) list.erase(list.begin());
  }
}

}  // namespace

void Vm::note_special_method(Ref type, Value name, Value value) {
  const auto is = [&](Name n) { return name == name_value(n); };
  std::uint32_t flag = 0;
  if (is(Name::n___getattr__) || is(Name::n___getattribute__)) flag = kTypeHasGetattr;
  if (is(Name::n___setattr__) || is(Name::n___delattr__)) flag = kTypeHasSetattr;
  if (is(Name::n___new__)) flag = kTypeHasNew;
  if (is(Name::n___del__)) flag = kTypeHasDel;
  if (is(Name::n___eq__) || is(Name::n___hash__)) flag = kTypeHasEq;
  if (flag == 0 || value.is_unbound()) return;
  heap_.get<Type>(type)->flags |= flag;
  const Ref subclasses = heap_.get<Type>(type)->subclasses;
  if (subclasses == 0) return;
  for (std::uint32_t i = 0; i < list_size(Value::ref(subclasses)); ++i)
    note_special_method(list_get(Value::ref(subclasses), i).as_ref(), name, value);
}

// How many attributes __init__ gives its first parameter: so many slots go into the instance
// itself.
static std::uint32_t attributes_of_init(Vm& vm, Value dict) {
  constexpr std::uint32_t kMost = 24;
  const Value init = vm.dict_get_str(dict.as_ref(), vm.name_value(Name::n___init__));
  if (vm.layout_of(init) != Layout::kFunction) return 0;
  const Heap& heap = vm.heap();
  const lang::Code& code =
      vm.store().code(heap.get<CodeObject>(heap.get<Function>(init)->code)->code_id);
  std::vector<std::string_view> names;
  for (const lang::Instr& instr : code.instructions) {
    if (instr.op != lang::Op::STORE_ATTR || instr.a != 0) continue;
    const std::string_view name = code.sites[instr.c];
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return std::min(kMost, static_cast<std::uint32_t>(names.size()));
}

Outcome Vm::make_class(Value metatype, Value name, Value bases_tuple, Value namespace_dict) {
  std::vector<Ref> bases;
  for (std::uint32_t i = 0; i < tuple_size(bases_tuple); ++i) {
    const Value base = tuple_get(bases_tuple, i);
    if (!is_type(base)) return raise(TypeId::t_TypeError, cat("bases must be types"));
    const bool closed =
        base == type_value(TypeId::t_bool) || base == type_value(TypeId::t_NoneType) ||
        base == type_value(TypeId::t_function) || base == type_value(TypeId::t_generator) ||
        base == type_value(TypeId::t_range) || base == type_value(TypeId::t_slice) ||
        base == type_value(TypeId::t_ellipsis) || base == type_value(TypeId::t_lock);
    const std::string_view module = base == type_value(TypeId::t_lock) ? "_thread." : "";
    if (closed)
      return raise(TypeId::t_TypeError, cat("type '", module, type_name(base.as_ref()),
                                            "' is not an acceptable base type"));
    if (std::find(bases.begin(), bases.end(), base.as_ref()) != bases.end())
      return raise(TypeId::t_TypeError, cat("duplicate base class ", type_name(base.as_ref())));
    bases.push_back(base.as_ref());
  }
  if (bases.empty()) {
    bases.push_back(type(TypeId::t_object));
    bases_tuple = make_tuple({type_value(TypeId::t_object)});
  }
  std::vector<Ref> mro;
  if (!linearise(*this, heap_, bases, mro)) {
    std::string names;
    for (const Ref base : mro) names += cat(names.empty() ? "" : ", ", type_name(base));
    return raise(TypeId::t_TypeError,
                 cat("Cannot create a consistent method resolution order (MRO) for bases ", names));
  }
  // The base that decides what instances look like: the first that is more than a plain object.
  Ref best = bases[0];
  for (const Ref base : bases) {
    const Type* b = heap_.get<Type>(base);
    const bool special = b->instance_layout != static_cast<std::uint32_t>(Layout::kInstance) ||
                         !b->constructor.is_unbound();
    const Type* have = heap_.get<Type>(best);
    const bool have_special =
        have->instance_layout != static_cast<std::uint32_t>(Layout::kInstance) ||
        !have->constructor.is_unbound();
    if (!special) continue;
    if (have_special && !is_subtype(best, base) && !is_subtype(base, best) &&
        !(have->constructor == b->constructor))
      return raise(TypeId::t_TypeError, "multiple bases have instance lay-out conflict");
    if (!have_special || is_subtype(base, best)) best = base;
  }

  const Ref ref = heap_.allocate(Layout::kType, metatype.as_ref(), sizeof(Type));
  const Ref shape = heap_.allocate(Layout::kShape, 0, sizeof(Shape));
  heap_.get<Shape>(shape)->name = Value::none();
  std::vector<Value> mro_values{Value::ref(ref)};
  for (const Ref t : mro) mro_values.push_back(Value::ref(t));
  const Value mro_tuple =
      make_tuple(mro_values.data(), static_cast<std::uint32_t>(mro_values.size()));
  const Value dict = dict_copy(namespace_dict);
  const Value interned = intern(name);
  Value qualname = dict_get_str(dict, name_value(Name::n___qualname__));
  if (!is_str(qualname))
    qualname = interned;
  else
    (void)dict_delete_str(dict.as_ref(), name_value(Name::n___qualname__));
  const Value module = dict_get_str(dict, name_value(Name::n___module__));

  const Type* base = heap_.get<Type>(best);
  Type* t = heap_.get<Type>(ref);
  t->name = interned.as_ref();
  t->qualname = qualname.as_ref();
  t->base = best;
  t->bases = bases_tuple.as_ref();
  t->mro = mro_tuple.as_ref();
  t->dict = dict.as_ref();
  t->root_shape = shape;
  std::uint32_t preset_slots = 0;
  for (const Ref b : bases) {  // attributes preset by a base come first here, too
    const Shape* inherited = heap_.get<Shape>(heap_.get<Type>(b)->root_shape);
    if (inherited->defaults == 0 || inherited->count <= preset_slots) continue;
    t->root_shape = heap_.get<Type>(b)->root_shape;
    preset_slots = inherited->count;
  }
  t->version = heap_.header().next_version++;
  t->slot_hint = std::max({base->slot_hint, 2u, preset_slots, attributes_of_init(*this, dict)});
  t->constructor = base->constructor;
  t->module = module.is_unbound() ? Value::none() : module;
  // Subclasses of built-in types wrap the built-in value (objects.h, Instance).
  const Layout layout = static_cast<Layout>(base->instance_layout);
  const bool keeps =
      layout == Layout::kInstance || layout == Layout::kException || layout == Layout::kType;
  t->instance_layout = static_cast<std::uint32_t>(keeps ? layout : Layout::kInstance);
  std::uint32_t flags = kTypeHeap | kTypeHasDict;
  constexpr std::uint32_t kInherited = kTypeException | kTypeHasGetattr | kTypeHasSetattr |
                                       kTypeHasNew | kTypeHasDel | kTypeHasEq | kTypeHasMembers;
  for (const Ref b : mro) flags |= heap_.get<Type>(b)->flags & kInherited;
  // Built-in exceptions and object define no __new__ in Python.
  if (!dict_get_str(dict, name_value(Name::n___slots__)).is_unbound()) {
    bool all = true;
    for (const Ref b : mro)
      all =
          all && (b == type(TypeId::t_object) || (heap_.get<Type>(b)->flags & kTypeHasSlots) != 0);
    const Value own = dict_get_str(dict, name_value(Name::n___dict__));
    if (all && own.is_unbound()) flags |= kTypeHasSlots;
  }
  t->flags = flags;
  std::uint32_t at = 0;
  Value key, value;
  while (dict_next(dict, at, key, value)) {
    if (is_str(key)) note_special_method(ref, key, value);
    if (!is_member(value)) continue;
    heap_.get<Property>(value)->set = Value::ref(ref);
    heap_.get<Type>(ref)->flags |= kTypeHasMembers;
  }
  // A class that defines __eq__ without __hash__ is unhashable.
  if (!dict_get_str(dict, name_value(Name::n___eq__)).is_unbound() &&
      dict_get_str(dict, name_value(Name::n___hash__)).is_unbound())
    dict_set_str(dict, name_value(Name::n___hash__), Value::none());
  for (const Name implicit : {Name::n___init_subclass__, Name::n___class_getitem__}) {
    const Value function = dict_get_str(dict, name_value(implicit));
    if (layout_of(function) != Layout::kFunction) continue;
    const Ref wrapper =
        heap_.allocate(Layout::kWrapper, type(TypeId::t_classmethod), sizeof(Wrapper));
    heap_.get<Wrapper>(wrapper)->function = function;
    dict_set_str(dict, name_value(implicit), Value::ref(wrapper));
  }
  const Value make = dict_get_str(dict, name_value(Name::n___new__));
  if (layout_of(make) == Layout::kFunction) {
    const Ref wrapper =
        heap_.allocate(Layout::kWrapper, type(TypeId::t_staticmethod), sizeof(Wrapper));
    heap_.get<Wrapper>(wrapper)->function = make;
    dict_set_str(dict, name_value(Name::n___new__), Value::ref(wrapper));
  }
  for (const Ref b : bases) {
    if (heap_.get<Type>(b)->subclasses == 0) {
      const Value list = make_list();
      heap_.get<Type>(b)->subclasses = list.as_ref();
    }
    list_append(Value::ref(heap_.get<Type>(b)->subclasses), Value::ref(ref));
  }
  return ret(Value::ref(ref));
}

}  // namespace interleave::vm
