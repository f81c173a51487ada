// Pickling of plain data at the speed of a copy: None, bool, int, float, str, bytes, tuple, list,
// dict, set, frozenset, functions and classes by their names, and instances of classes that leave
// it to object how they are pickled; the bytes are those of CPython's Modules/_pickle.c (protocol
// 4). Whatever else there is (errors, methods of the program's own, what only Python code can
// compare) ends the attempt with NotImplemented, and the module pickle does it all in Python.
#include "engine/vm/builtins/pickling.h"

#include <algorithm>
#include <cstring>

#include "engine/vm/bigint.h"
#include "engine/vm/builtins/support.h"

namespace interleave::vm {

namespace {

constexpr std::size_t kFrameTarget = 65536;  // a frame is closed when it is this long
constexpr std::uint32_t kBatch = 1000;       // items between a MARK and its APPENDS …
constexpr int kDepth = 200;  // of containers in each other: deeper ones are Python's

// The module-level object of this name, or unbound.
Value global_named(Vm& vm, std::string_view module, Value name) {
  const Value found = vm.find_module(module);
  if (vm.layout_of(found) != Layout::kModule) return Value::unbound();
  return vm.dict_get_str(vm.heap().get<Module>(found)->dict, name);
}

// --- writing. Nothing is allocated in the heap before the end, so views into it stay true.
class Writer {
 public:
  // `tables`: a tuple of dicts; whatever class is a key of one is not plain data.
  Writer(Vm& vm, Value tables) : vm_(vm), heap_(vm.heap()), tables_(tables) {}

  bool write(Value v, char protocol, std::string& out) {
    done_ = {'\x80', protocol};
    if (!save(v, 0)) return false;
    put('.');
    end_frame();
    out = std::move(done_);
    return true;
  }

 private:
  void put(char c) { frame_ += c; }
  void put(char op, std::uint64_t n, int bytes) {
    frame_ += op;
    append(frame_, n, bytes);
  }
  static void append(std::string& out, std::uint64_t n, int bytes) {
    for (; bytes > 0; --bytes, n >>= 8) out += static_cast<char>(n);
  }
  void end_frame() {
    if (frame_.size() >= 4) {
      done_ += '\x95';
      append(done_, frame_.size(), 8);
    }
    done_ += frame_;
    frame_.clear();
  }

  // Objects already written, by their place: an open-addressed table of (ref, number + 1).
  std::uint32_t* slot(Ref ref) {
    std::size_t at = (ref >> 4) * 2654435761u;
    for (;; ++at) {
      std::uint32_t* entry = &memo_[at * 2 % memo_.size()];
      if (entry[1] == 0 || entry[0] == ref) return entry;
    }
  }
  void memoize(Value v) {
    put('\x94');
    if ((known_ + 1) * 4 > memo_.size()) {
      std::vector<std::uint32_t> old(memo_.size() * 2, 0);
      old.swap(memo_);
      for (std::size_t i = 0; i < old.size(); i += 2)
        if (old[i + 1] != 0) {
          std::uint32_t* entry = slot(old[i]);
          entry[0] = old[i], entry[1] = old[i + 1];
        }
    }
    std::uint32_t* entry = slot(v.as_ref());
    entry[0] = v.as_ref(), entry[1] = ++known_;
  }
  bool get(Value v) {  // writes a reference if v has been written already
    const std::uint32_t number = slot(v.as_ref())[1];
    if (number == 0) return false;
    if (number <= 256)
      put('h', number - 1, 1);
    else
      put('j', number - 1, 4);
    return true;
  }

  bool save(Value v, int depth);
  bool save_int(std::int64_t n);
  bool save_text(char short_op, char op, std::string_view text, Value v);
  bool save_items(const Value* items, std::uint32_t count, char op, int depth);
  bool save_tuple(Value v, int depth);
  bool save_dict(Value v, int depth);
  bool save_pair(Value key, Value value, std::size_t i, std::size_t count, int depth);
  bool save_instance(Value v, int depth);
  bool has_own_way(Value type);
  bool save_set(Value v, int depth);
  bool save_global(Value v, Value module, Ref name, int depth);

  Vm& vm_;
  Heap& heap_;
  std::string done_, frame_;
  std::vector<std::uint32_t> memo_ = std::vector<std::uint32_t>(64, 0);
  std::uint32_t known_ = 0;
  Value tables_;
  Value plain_ = Value::none();  // the class last found to leave it to object
};

bool Writer::save_int(std::int64_t n) {
  if (n >= 0 && n < 256)
    put('K', static_cast<std::uint64_t>(n), 1);
  else if (n >= 0 && n < 65536)
    put('M', static_cast<std::uint64_t>(n), 2);
  else if (n == static_cast<std::int32_t>(n))
    put('J', static_cast<std::uint64_t>(n), 4);
  else {
    int size = 5;  // two's complement, as few bytes as hold the sign too
    while (n >> (8 * size - 1) != 0 && n >> (8 * size - 1) != -1) ++size;
    put('\x8a', static_cast<std::uint64_t>(size), 1);
    append(frame_, static_cast<std::uint64_t>(n), size);
  }
  return true;
}

bool Writer::save_text(char short_op, char op, std::string_view text, Value v) {
  const bool large = text.size() >= kFrameTarget;  // outside the frames
  if (large) end_frame();
  std::string& to = large ? done_ : frame_;
  to += text.size() < 256 ? short_op : op;
  append(to, text.size(), text.size() < 256 ? 1 : 4);
  to += text;
  memoize(v);
  return true;
}

bool Writer::save_items(const Value* items, std::uint32_t count, char op, int depth) {
  for (std::uint32_t i = 0; i < count; ++i) {
    if (i % kBatch == 0) put('(');
    if (!save(items[i], depth)) return false;
    if (i % kBatch == kBatch - 1 || i + 1 == count) put(op);
  }
  return true;
}

bool Writer::save_tuple(Value v, int depth) {
  Tuple* tuple = heap_.get<Tuple>(v);
  const std::uint32_t count = tuple->size;
  if (count == 0) return put(')'), true;
  if (count > 3) put('(');
  for (std::uint32_t i = 0; i < count; ++i)
    if (!save(tuple->items()[i], depth)) return false;
  if (slot(v.as_ref())[1] != 0) {  // it contains itself: what was written is dropped again
    frame_.append(count <= 3 ? count : 1, count <= 3 ? '0' : '1');
    return get(v);
  }
  put(count > 3 ? 't' : static_cast<char>(0x84 + count));
  memoize(v);
  return true;
}

bool Writer::save_dict(Value v, int depth) {
  put('}');
  memoize(v);
  const std::uint32_t count = vm_.dict_size(v);
  std::uint32_t at = 0, i = 0;
  Value key, value;
  while (vm_.dict_next(v, at, key, value))
    if (!save_pair(key, value, i++, count, depth)) return false;
  return true;
}

// The i-th of `count` items of a dict.
bool Writer::save_pair(Value key, Value value, std::size_t i, std::size_t count, int depth) {
  if (count > 1 && i % kBatch == 0) put('(');
  if (!save(key, depth) || !save(value, depth)) return false;
  if (count == 1)
    put('s');
  else if (i % kBatch == kBatch - 1 || i + 1 == count)
    put('u');
  return true;
}

// Does the class say itself how its instances are pickled, or does somebody for it? Classes of the
// library may stand for what CPython has in C: what they are pickled as is up to the module pickle.
bool Writer::has_own_way(Value type) {
  const Value mro = Value::ref(heap_.get<Type>(type)->mro);
  for (std::uint32_t i = 0; i + 1 < vm_.tuple_size(mro); ++i) {
    const Value module = heap_.get<Type>(vm_.tuple_get(mro, i))->module;
    if (!vm_.is_str(module) ||
        (vm_.view(module) != "__main__" && vm_.view(module) != "__mp_main__"))
      return true;
  }
  for (const char* name :
       {"__reduce_ex__", "__reduce__", "__getstate__", "__getnewargs__", "__getnewargs_ex__"}) {
    const Value text = vm_.intern(name);
    if (!(vm_.lookup_type(type.as_ref(), text) ==
          vm_.lookup_type(vm_.type(TypeId::t_object), text)))
      return true;
  }
  std::int64_t hash = 0;
  (void)vm_.hash(type, hash);
  for (std::uint32_t i = 0; i < vm_.tuple_size(tables_); ++i) {
    Answer answer{};
    if (!vm_.dict_get(vm_.tuple_get(tables_, i), type, hash, answer).is_unbound()) return true;
  }
  return false;
}

// object.__reduce_ex__ (Objects/typeobject.c reduce_newobj): the class, no arguments, and the
// attributes as a dict of which nobody else knows.
bool Writer::save_instance(Value v, int depth) {
  const Value type = Value::ref(vm_.type_of(v));
  constexpr std::uint32_t kSpecial = kTypeHasGetattr | kTypeHasSlots | kTypeHasMembers;
  if ((heap_.get<Type>(type)->flags & kSpecial) != 0 || heap_.get(v)->flag()) return false;
  if (!(type == plain_) && has_own_way(type)) return false;
  plain_ = type;
  const Instance* instance = heap_.get<Instance>(v);
  const bool has_dict = instance->shape == 0 && instance->extra != 0;
  const Value dict = has_dict ? Value::ref(instance->extra) : Value::unbound();
  std::vector<std::pair<Value, Value>> attributes;
  for (Ref shape = instance->shape; shape != 0 && heap_.get<Shape>(shape)->count != 0;
       shape = heap_.get<Shape>(shape)->parent) {
    const Value name = heap_.get<Shape>(shape)->name;
    attributes.emplace_back(name, vm_.get_instance_attribute(v, name));
    if (attributes.back().second.is_unbound()) return false;
  }
  std::reverse(attributes.begin(), attributes.end());
  if (!save(type, depth)) return false;
  put(')');
  put('\x81');
  memoize(v);
  if (has_dict ? vm_.dict_size(dict) == 0 : attributes.empty()) return true;
  if (has_dict) {
    if (!save(dict, depth)) return false;
  } else {
    put('}');
    put('\x94');
    ++known_;
    for (std::size_t i = 0; i < attributes.size(); ++i)
      if (!save_pair(attributes[i].first, attributes[i].second, i, attributes.size(), depth))
        return false;
  }
  put('b');
  return true;
}

bool Writer::save_set(Value v, int depth) {
  std::vector<Value> items;
  std::uint32_t at = 0;
  Value item;
  while (vm_.set_next(v, at, item)) items.push_back(item);
  const auto count = static_cast<std::uint32_t>(items.size());
  if (vm_.is_exact(v, TypeId::t_set)) {
    put('\x8f');
    memoize(v);
    return save_items(items.data(), count, '\x90', depth);
  }
  put('(');
  for (const Value each : items)
    if (!save(each, depth)) return false;
  if (slot(v.as_ref())[1] != 0) return put('1'), get(v);
  put('\x91');
  memoize(v);
  return true;
}

bool Writer::save_global(Value v, Value module, Ref name, int depth) {
  const Value name_value = Value::ref(name);
  if (!vm_.is_str(module) || !(global_named(vm_, vm_.view(module), name_value) == v)) return false;
  if (!save(module, depth) || !save(name_value, depth)) return false;
  put('\x93');
  memoize(v);
  return true;
}

bool Writer::save(Value v, int depth) {
  if (frame_.size() >= kFrameTarget) end_frame();
  if (v.is_int()) return save_int(v.as_int());  // its bytes are all there is to it
  if (v.is_none()) return put('N'), true;
  if (v.is_bool()) return put(v.is_true() ? '\x88' : '\x89'), true;
  if (v.is_double()) {
    put('G', __builtin_bswap64(v.bits), 8);
    return true;
  }
  if (!v.is_ref() || depth == kDepth) return false;
  const Layout layout = vm_.layout_of(v);
  if (layout != Layout::kBigInt && get(v)) return true;
  const auto exact = [&](TypeId id) { return heap_.get(v)->type == vm_.type(id); };
  switch (layout) {
    case Layout::kStr:
      return save_text('\x8c', 'X', vm_.view(v), v);
    case Layout::kBytes:
      return save_text('C', 'B', vm_.bytes_view(v), v);
    case Layout::kTuple:
      return exact(TypeId::t_tuple) && save_tuple(v, depth + 1);
    case Layout::kList: {
      if (!exact(TypeId::t_list)) return false;
      put(']');
      memoize(v);
      const std::uint32_t count = vm_.list_size(v);
      if (count != 1) return save_items(vm_.list_items(v), count, 'e', depth + 1);
      if (!save(vm_.list_get(v, 0), depth + 1)) return false;
      put('a');
      return true;
    }
    case Layout::kDict:
      return exact(TypeId::t_dict) && save_dict(v, depth + 1);
    case Layout::kSet:
      return (exact(TypeId::t_set) || exact(TypeId::t_frozenset)) && save_set(v, depth + 1);
    case Layout::kFunction:
      return save_global(v, heap_.get<Function>(v)->module, heap_.get<Function>(v)->qualname,
                         depth);
    case Layout::kType:
      return exact(TypeId::t_type) &&
             save_global(v, heap_.get<Type>(v)->module, heap_.get<Type>(v)->qualname, depth);
    case Layout::kInstance:
      return save_instance(v, depth + 1);
    default:
      return false;
  }
}

Outcome dumps(Vm& vm, const Args& args) {
  std::string out;
  Writer writer(vm, args[2]);
  if (!writer.write(args[0], static_cast<char>(args[1].as_int()), out))
    return vm.ret(Value::not_implemented());
  if (!vm.heap().can_allocate(out.size())) return vm.raise_out_of_memory();
  return vm.ret(vm.make_bytes(out));
}

// --- reading. Natives are never interrupted by the collector: values need no roots meanwhile.
class Reader {
 public:
  Reader(Vm& vm, std::string data) : vm_(vm), data_(std::move(data)) {}

  // unbound: not plain data
  Value read() {
    for (;;) {
      if (at_ >= data_.size()) return Value::unbound();
      const auto op = static_cast<unsigned char>(data_[at_++]);
      if (op == '.') return stack_.size() == 1 ? stack_[0] : Value::unbound();
      if (!step(op)) return Value::unbound();
    }
  }

 private:
  bool step(unsigned char op);
  bool close(unsigned char op);
  bool set_item(Value dict, Value key, Value value);
  bool new_instance(std::size_t depth);
  bool build(std::size_t depth);

  bool push(Value v) {
    stack_.push_back(v);
    return true;
  }
  bool has(std::uint64_t bytes) const { return bytes <= data_.size() - at_; }
  bool number(int bytes, std::uint64_t& out) {
    if (!has(static_cast<std::uint64_t>(bytes))) return false;
    out = 0;
    for (int i = 0; i < bytes; ++i)
      out |= static_cast<std::uint64_t>(static_cast<unsigned char>(data_[at_ + i])) << (8 * i);
    at_ += static_cast<std::size_t>(bytes);
    return true;
  }
  bool text(int size_bytes, bool str) {
    std::uint64_t size = 0;
    if (!number(size_bytes, size) || !has(size)) return false;
    const std::string_view view = std::string_view(data_).substr(at_, size);
    at_ += size;
    return push(str ? vm_.make_str(view) : vm_.make_bytes(view));
  }
  bool known(std::uint64_t i) { return i < memo_.size() && push(memo_[i]); }
  // The last n values, above every mark, become a tuple.
  bool tuple(std::size_t n) {
    if (stack_.size() < n || (!marks_.empty() && stack_.size() - n < marks_.back())) return false;
    const Value made =
        vm_.make_tuple(stack_.data() + (stack_.size() - n), static_cast<std::uint32_t>(n));
    stack_.resize(stack_.size() - n);
    return push(made);
  }

  Vm& vm_;
  const std::string data_;  // a copy: the heap moves
  std::size_t at_ = 0;
  std::vector<Value> stack_, memo_;
  std::vector<std::size_t> marks_;
};

bool Reader::set_item(Value dict, Value key, Value value) {
  std::int64_t hash = 0;
  if (vm_.hash(key, hash) != Answer::kYes) return false;
  const Answer answer = vm_.dict_set(dict, key, hash, value);
  return answer == Answer::kNo || answer == Answer::kYes;
}

// NEWOBJ: cls.__new__(cls), where that is object's.
bool Reader::new_instance(std::size_t depth) {
  if (depth < 2) return false;
  const Value args = stack_.back(), type = stack_[stack_.size() - 2];
  if (!vm_.is_type(type) || !vm_.is_exact(args, TypeId::t_tuple) || vm_.tuple_size(args) != 0)
    return false;
  const Type* t = vm_.heap().get<Type>(type);
  if ((t->flags & (kTypeAbstract | kTypeHasNew | kTypeHasMembers | kTypeHasSlots)) != 0 ||
      (t->flags & kTypeHeap) == 0 || !t->constructor.is_unbound() ||
      t->instance_layout != static_cast<std::uint32_t>(Layout::kInstance))
    return false;
  stack_.resize(stack_.size() - 2);
  return push(vm_.make_instance(type.as_ref()));
}

// BUILD: straight into the instance, unless its class has a __setstate__.
bool Reader::build(std::size_t depth) {
  if (depth < 2) return false;
  const Value state = stack_.back(), instance = stack_[stack_.size() - 2];
  if (vm_.layout_of(instance) != Layout::kInstance || !vm_.is_exact(state, TypeId::t_dict) ||
      !vm_.lookup_type(vm_.type_of(instance), vm_.intern("__setstate__")).is_unbound())
    return false;
  std::uint32_t at = 0;
  Value key, value;
  while (vm_.dict_next(state, at, key, value))
    if (!vm_.is_exact(key, TypeId::t_str)) return false;
  for (at = 0; vm_.dict_next(state, at, key, value);)
    vm_.set_instance_attribute(instance, vm_.intern(key), value);
  stack_.pop_back();
  return true;
}

// What ends at a MARK.
bool Reader::close(unsigned char op) {
  if (marks_.empty()) return false;
  const std::size_t mark = marks_.back();
  marks_.pop_back();
  if (mark > stack_.size()) return false;
  const std::vector<Value> items(stack_.begin() + static_cast<std::ptrdiff_t>(mark), stack_.end());
  stack_.resize(mark);
  if (op == 't')
    return push(vm_.make_tuple(items.data(), static_cast<std::uint32_t>(items.size())));
  if (op == 0x91) push(vm_.make_set(true));
  if (op == '1') return true;
  if (stack_.empty()) return false;
  const Value target = stack_.back();
  const auto exact = [&](TypeId id) { return vm_.is_exact(target, id); };
  if (op == 'e') {
    if (!exact(TypeId::t_list)) return false;
    vm_.list_reserve(target, vm_.list_size(target) + static_cast<std::uint32_t>(items.size()));
    for (const Value item : items) vm_.list_append(target, item);
    return true;
  }
  if (op == 'u') {
    if (!exact(TypeId::t_dict) || items.size() % 2 != 0) return false;
    for (std::size_t i = 0; i < items.size(); i += 2)
      if (!set_item(target, items[i], items[i + 1])) return false;
    return true;
  }
  if (!exact(TypeId::t_set) && op != 0x91) return false;
  for (const Value item : items) {
    std::int64_t hash = 0;
    if (vm_.hash(item, hash) != Answer::kYes) return false;
    const Answer answer = vm_.set_add(target, item, hash);
    if (answer != Answer::kNo && answer != Answer::kYes) return false;
  }
  return true;
}

bool Reader::step(unsigned char op) {
  std::uint64_t n = 0;
  const std::size_t depth = stack_.size() - (marks_.empty() ? 0 : marks_.back());
  switch (op) {
    case 0x80:
      return number(1, n) && n <= 5;
    case 0x95:
      return number(8, n) && has(n);
    case 'K':
      return number(1, n) && push(Value::small_int(static_cast<std::int64_t>(n)));
    case 'M':
      return number(2, n) && push(Value::small_int(static_cast<std::int64_t>(n)));
    case 'J':
      return number(4, n) && push(Value::small_int(static_cast<std::int32_t>(n)));
    case 0x8a: {
      std::uint64_t size = 0;
      if (!number(1, size) || size > 8 || size == 0 || !number(static_cast<int>(size), n))
        return false;
      const int unused = 64 - 8 * static_cast<int>(size);
      return push(vm_.make_int(static_cast<std::int64_t>(n << unused) >> unused));
    }
    case 'G': {
      if (!number(8, n)) return false;
      const std::uint64_t bits = __builtin_bswap64(n);
      double d;
      std::memcpy(&d, &bits, 8);
      return push(Value::number(d));
    }
    case 'N':
      return push(Value::none());
    case 0x88:
    case 0x89:
      return push(Value::boolean(op == 0x88));
    case 0x8c:
      return text(1, true);
    case 'X':
      return text(4, true);
    case 'C':
      return text(1, false);
    case 'B':
      return text(4, false);
    case 0x94:
      if (depth == 0) return false;
      memo_.push_back(stack_.back());
      return true;
    case 'h':
      return number(1, n) && known(n);
    case 'j':
      return number(4, n) && known(n);
    case '(':
      marks_.push_back(stack_.size());
      return true;
    case ')':
    case 0x85:
    case 0x86:
    case 0x87:
      return tuple(op == ')' ? 0 : op - 0x84u);
    case ']':
      return push(vm_.make_list());
    case '}':
      return push(vm_.make_dict());
    case 0x8f:
      return push(vm_.make_set());
    case 'a': {
      if (depth < 2 || !vm_.is_exact(stack_[stack_.size() - 2], TypeId::t_list)) return false;
      vm_.list_append(stack_[stack_.size() - 2], stack_.back());
      stack_.pop_back();
      return true;
    }
    case 's': {
      if (depth < 3 || !vm_.is_exact(stack_[stack_.size() - 3], TypeId::t_dict)) return false;
      const Value value = stack_.back(), key = stack_[stack_.size() - 2];
      stack_.resize(stack_.size() - 2);
      return set_item(stack_.back(), key, value);
    }
    case '0':
      if (depth == 0) return false;
      stack_.pop_back();
      return true;
    case 0x93: {
      if (depth < 2) return false;
      const Value name = stack_.back(), module = stack_[stack_.size() - 2];
      if (!vm_.is_str(name) || !vm_.is_str(module)) return false;
      const Value found = global_named(vm_, vm_.view(module), name);
      if (found.is_unbound()) return false;
      stack_.resize(stack_.size() - 2);
      return push(found);
    }
    case 0x81:
      return new_instance(depth);
    case 'b':
      return build(depth);
    case 't':
    case 'e':
    case 'u':
    case '1':
    case 0x90:
    case 0x91:
      return close(op);
    default:
      return false;
  }
}

Outcome loads(Vm& vm, const Args& args) {
  const Layout layout = vm.layout_of(args[0]);
  if (layout != Layout::kBytes && layout != Layout::kByteArray)
    return vm.ret(Value::not_implemented());
  Reader reader(vm, std::string(vm.bytes_view(args[0])));
  const Value read = reader.read();
  if (read.is_unbound()) return vm.ret(Value::not_implemented());
  return vm.ret(read);
}

}  // namespace

PickleWork pickle_work(std::string_view data) {
  PickleWork work;
  std::size_t at = 0;
  const auto number = [&](std::size_t bytes) {
    std::uint64_t n = 0;
    for (std::size_t i = 0; i < bytes && at + i < data.size(); ++i)
      n |= std::uint64_t{static_cast<unsigned char>(data[at + i])} << (8 * i);
    at += bytes;
    return n;
  };
  const auto text = [&](std::size_t size_bytes) {
    const std::uint64_t size = number(size_bytes);
    work.copied += std::min<std::uint64_t>(size, data.size());
    at += std::min<std::uint64_t>(size, data.size());
    ++work.objects;
  };
  const auto value = [&](std::size_t bytes) {
    at += bytes;
    ++work.values;
  };
  while (at < data.size()) {
    switch (static_cast<unsigned char>(data[at++])) {
      case 'N':
      case 0x88:
      case 0x89:
        value(0);
        break;
      case 'K':
      case 'h':
        value(1);
        break;
      case 'M':
        value(2);
        break;
      case 'J':
      case 'j':
        value(4);
        break;
      case 'G':
        value(8);
        break;
      case 0x8a:
        value(number(1));
        break;
      case 0x8c:
      case 'C':
        text(1);
        break;
      case 'X':
      case 'B':
        text(4);
        break;
      case 0x8d:
      case 0x8e:
      case 0x96:
        text(8);
        break;
      case ']':
      case '}':
      case 0x8f:
      case ')':
      case 't':
      case 0x85:
      case 0x86:
      case 0x87:
      case 0x91:
      case 0x93:
        ++work.objects;
        break;
      case 'R':
      case 0x81:
      case 0x92:
        ++work.instances;
        break;
      case 0x80:
        at += 1;
        break;
      case 0x95:
        at += 8;
        break;
      case 'q':  // what is put into the memo, which later protocols do without a number
        at += 1;
        break;
      case 'r':
        at += 4;
        break;
      case '.':
      case '(':
      case 'a':
      case 'b':
      case 'e':
      case 's':
      case 'u':
      case '0':
      case '1':
      case '2':
      case 0x90:
      case 0x94:
        break;
      default:  // an older protocol's line of text, or not a pickle at all
        work.objects += (data.size() - at) / 16 + 1;
        at = data.size();
    }
  }
  return work;
}

void register_pickling(NativeTable& table) {
  table.add_functions(
      "_pickle", {{"dumps", dumps, "(obj, protocol, tables, /)"}, {"loads", loads, "(data, /)"}});
}

}  // namespace interleave::vm
