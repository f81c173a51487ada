// What processes share beside pipes: memory, and descriptors that travel. And the natives of
// signals.
#include <bit>
#include <cstring>

#include "engine/machine/machine.h"
#include "engine/machine/natives.h"

namespace interleave::machine {

namespace {

using vm::Args;
using vm::Outcome;
using vm::TypeId;
using vm::Value;
using vm::Vm;

// --- memory

constexpr std::int64_t kLargest = 1 << 26;

SharedMemory* find_named(World& world, std::string_view name, std::int64_t& handle) {
  for (handle = 0; handle < static_cast<std::int64_t>(world.shared.size()); ++handle) {
    SharedMemory& memory = world.shared[static_cast<std::size_t>(handle)];
    if (!memory.name.empty() && memory.name == name) return &memory;
  }
  return nullptr;
}

Outcome shared(Vm& vm, const Args& a) {
  const std::int64_t size = integer(vm, a[0]);
  if (size < 0 || size > kLargest) return vm.raise(TypeId::t_MemoryError, "");
  World& world = machine(vm).world();
  SharedMemory memory;
  if (a.has(1)) memory.name = vm.text(a[1]);
  std::int64_t handle = 0;
  if (find_named(world, memory.name, handle) != nullptr) return vm.ret_int(-1);
  memory.bytes.resize(static_cast<std::size_t>(size));
  world.shared.push_back(std::move(memory));
  return vm.ret_int(static_cast<std::int64_t>(world.shared.size()) - 1);
}

Outcome shared_find(Vm& vm, const Args& a) {
  std::int64_t handle = 0;
  return vm.ret_int(find_named(machine(vm).world(), vm.view(a[0]), handle) == nullptr ? -1
                                                                                      : handle);
}

// Those who have it open keep it.
Outcome shared_unlink(Vm& vm, const Args& a) {
  std::int64_t handle = 0;
  SharedMemory* memory = find_named(machine(vm).world(), vm.view(a[0]), handle);
  if (memory != nullptr) memory->name.clear();
  return vm.ret_bool(memory != nullptr);
}

// `count` bytes from an offset, or null with an exception raised.
char* place(Vm& vm, const Args& a, std::int64_t count) {
  World& world = machine(vm).world();
  const std::int64_t handle = integer(vm, a[0]), at = integer(vm, a[1]);
  if (handle >= 0 && handle < static_cast<std::int64_t>(world.shared.size())) {
    std::string& bytes = world.shared[static_cast<std::size_t>(handle)].bytes;
    if (at >= 0 && count >= 0 && at + count <= static_cast<std::int64_t>(bytes.size()))
      return bytes.data() + at;
  }
  (void)vm.raise(TypeId::t_IndexError, "invalid index");
  return nullptr;
}

int size_of(char code) {
  return code == 'b' || code == 'B'                  ? 1
         : code == 'h' || code == 'H'                ? 2
         : code == 'i' || code == 'I' || code == 'f' ? 4
                                                     : 8;
}

// A number of a C type, little-endian. 'Q' is read as signed.
Outcome shared_get(Vm& vm, const Args& a) {
  const char code = vm.view(a[2]).front();
  const int size = size_of(code);
  const char* at = place(vm, a, size);
  if (at == nullptr) return Outcome::kRaise;
  std::uint64_t bits = 0;
  std::memcpy(&bits, at, static_cast<std::size_t>(size));
  if (code == 'd') return vm.ret(Value::number(std::bit_cast<double>(bits)));
  if (code == 'f')
    return vm.ret(
        Value::number(static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits)))));
  const int unused = 64 - 8 * size;
  const bool is_signed = code >= 'a';
  return vm.ret_int(is_signed ? static_cast<std::int64_t>(bits << unused) >> unused
                              : static_cast<std::int64_t>(bits));
}

Outcome shared_set(Vm& vm, const Args& a) {
  const char code = vm.view(a[2]).front();
  const int size = size_of(code);
  char* at = place(vm, a, size);
  if (at == nullptr) return Outcome::kRaise;
  std::uint64_t bits = 0;
  if (code == 'd' || code == 'f') {
    double number = 0;
    (void)vm.to_double(a[3], number);
    bits = code == 'd' ? std::bit_cast<std::uint64_t>(number)
                       : std::bit_cast<std::uint32_t>(static_cast<float>(number));
  } else {
    bits = static_cast<std::uint64_t>(integer(vm, a[3]));
  }
  std::memcpy(at, &bits, static_cast<std::size_t>(size));
  return vm.ret_none();
}

Outcome shared_bytes(Vm& vm, const Args& a) {
  const std::int64_t count = integer(vm, a[2]);
  const char* at = place(vm, a, count);
  if (at == nullptr) return Outcome::kRaise;
  vm.charge_items(static_cast<std::uint64_t>(count) / 64);
  return vm.ret(vm.make_bytes(std::string(at, static_cast<std::size_t>(count))));
}

Outcome shared_put(Vm& vm, const Args& a) {
  const std::string_view data = vm.bytes_view(a[2]);
  char* at = place(vm, a, static_cast<std::int64_t>(data.size()));
  if (at == nullptr) return Outcome::kRaise;
  vm.charge_items(data.size() / 64);
  data.copy(at, data.size());
  return vm.ret_none();
}

Outcome shared_size(Vm& vm, const Args& a) {
  const std::int64_t handle = integer(vm, a[0]);
  return vm.ret_int(static_cast<std::int64_t>(
      machine(vm).world().shared[static_cast<std::size_t>(handle)].bytes.size()));
}

// --- descriptors

FileDescriptor* descriptor(Vm& vm, Value number) {
  std::vector<FileDescriptor>& files = machine(vm).process().files;
  const std::int64_t fd = integer(vm, number) - 3;
  if (fd < 0 || fd >= static_cast<std::int64_t>(files.size())) return nullptr;
  FileDescriptor& file = files[static_cast<std::size_t>(fd)];
  return file.pipe == 0 && file.socket == 0 ? nullptr : &file;
}

Outcome bad_descriptor(Vm& vm) {
  return vm.raise_value(
      Machine::make_error(vm, TypeId::t_OSError, "[Errno 9] Bad file descriptor"));
}

Outcome close(Vm& vm, const Args& a) {
  FileDescriptor* file = descriptor(vm, a[0]);
  if (file == nullptr) return bad_descriptor(vm);
  machine(vm).close_descriptor(machine(vm).process(), *file);
  return vm.ret_none();
}

// A copy of a descriptor on its way to another process: its number there is what fd_receive gives.
Outcome fd_send(Vm& vm, const Args& a) {
  const FileDescriptor* file = descriptor(vm, a[0]);
  if (file == nullptr) return bad_descriptor(vm);
  Machine& m = machine(vm);
  m.count_descriptor(*file, 1);
  m.world().passing.push_back(*file);
  return vm.ret_int(static_cast<std::int64_t>(m.world().passing.size()) - 1);
}

// As a number of its own choice, like dup2(2), if one is given.
Outcome fd_receive(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  std::vector<FileDescriptor>& passing = m.world().passing;
  const std::int64_t token = integer(vm, a[0]);
  if (token < 0 || token >= static_cast<std::int64_t>(passing.size())) return bad_descriptor(vm);
  FileDescriptor& file = passing[static_cast<std::size_t>(token)];
  if (file.pipe == 0 && file.socket == 0) return bad_descriptor(vm);
  std::vector<FileDescriptor>& files = m.process().files;
  auto fd = static_cast<std::int64_t>(files.size()) + 3;
  if (a.has(1)) fd = integer(vm, a[1]);
  const auto at = static_cast<std::size_t>(fd - 3);
  if (at >= files.size()) files.resize(at + 1);
  m.close_descriptor(m.process(), files[at]);
  files[at] = std::exchange(file, FileDescriptor{});
  return vm.ret_int(fd);
}

// Makes the pipe of a descriptor known by an address; '' takes it back. False: taken.
Outcome pipe_bind(Vm& vm, const Args& a) {
  const FileDescriptor* file = descriptor(vm, a[0]);
  if (file == nullptr || file->pipe == 0) return bad_descriptor(vm);
  World& world = machine(vm).world();
  const std::string address = vm.text(a[1]);
  for (const Pipe& pipe : world.pipes)
    if (!address.empty() && pipe.address == address && pipe.readers != 0) return vm.ret_bool(false);
  world.pipes[file->pipe - 1].address = address;
  return vm.ret_bool(true);
}

// A descriptor for writing into the pipe with that address; None: there is none.
Outcome pipe_connect(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  const std::string_view address = vm.view(a[0]);
  for (std::size_t i = 0; i < m.world().pipes.size(); ++i) {
    Pipe& pipe = m.world().pipes[i];
    if (pipe.address != address || address.empty() || pipe.readers == 0) continue;
    ++pipe.writers;
    std::vector<FileDescriptor>& files = m.process().files;
    files.push_back({static_cast<std::uint32_t>(i) + 1, true});
    return vm.ret_int(static_cast<std::int64_t>(files.size()) + 2);
  }
  return vm.ret_none();
}

// --- signals

// Which signals have a handler in Python, and which are ignored, as bits.
Outcome signals(Vm& vm, const Args& a) {
  Process& process = machine(vm).process();
  process.handled = static_cast<std::uint64_t>(integer(vm, a[0]));
  process.ignored = static_cast<std::uint64_t>(integer(vm, a[1]));
  return vm.ret_none();
}

// The lowest signal whose handler has to run; 0: none is left.
Outcome signal_arrived(Vm& vm, const Args&) {
  std::uint64_t& arrived = machine(vm).process().arrived;
  if (arrived == 0) return vm.ret_int(0);
  const int signal = std::countr_zero(arrived);
  arrived &= arrived - 1;
  return vm.ret_int(signal);
}

// Goes back to a system call that a signal interrupted: its timeout is what is left of it.
Outcome again(Vm& vm, const Args& a) {
  Machine& m = machine(vm);
  const auto call = static_cast<Syscall>(integer(vm, a[0]));
  const std::int64_t timeout = integer(vm, a[1]), until = integer(vm, a[2]);
  const Value rest = a[3];
  m.emit(trace::EventKind::kThreadGoesBack, m.current().actor);
  std::array<Value, 6> args{};
  const std::uint32_t count = std::min<std::uint32_t>(vm.tuple_size(rest), 6);
  for (std::uint32_t i = 0; i < count; ++i) args[i] = vm.tuple_get(rest, i);
  if (timeout >= 0 && until >= 0) {
    const Duration left = until - m.now() - m.cost(Cost::kTimerSlack);
    args[static_cast<std::size_t>(timeout)] =
        Value::small_int(std::min<std::int64_t>(std::max<Duration>(0, left), Value::kMaxInt));
  }
  if (call == Syscall::kAcquire && m.try_acquire(args[0].as_ref())) return vm.ret_bool(true);
  const auto number = static_cast<std::uint32_t>(call);
  switch (count) {
    case 0:
      return vm.syscall(number, {});
    case 1:
      return vm.syscall(number, {args[0]});
    case 2:
      return vm.syscall(number, {args[0], args[1]});
    case 3:
      return vm.syscall(number, {args[0], args[1], args[2]});
    default:
      return vm.syscall(number, {args[0], args[1], args[2], args[3], args[4], args[5]});
  }
}

Outcome set_alarm(Vm& vm, const Args& a) {
  machine(vm).set_alarm(integer(vm, a[0]), integer(vm, a[1]));
  return vm.ret_none();
}

}  // namespace

void register_sharing_natives(vm::NativeTable& table) {
  constexpr std::uint8_t o = vm::kOrdered;
  constexpr std::uint8_t q = vm::kOrdered | vm::kNoCheckpoint;
  table.add_functions("_machine", {{"shared", shared, "(size, name=, /)", o},
                                   {"shared_find", shared_find, "(name, /)", o},
                                   {"shared_unlink", shared_unlink, "(name, /)", o},
                                   {"shared_size", shared_size, "(handle, /)", o},
                                   {"shared_get", shared_get, "(handle, at, code, /)", q},
                                   {"shared_set", shared_set, "(handle, at, code, value, /)", q},
                                   {"shared_bytes", shared_bytes, "(handle, at, count, /)", o},
                                   {"shared_put", shared_put, "(handle, at, data, /)", o},
                                   {"close", close, "(fd, /)", o},
                                   {"fd_send", fd_send, "(fd, /)", o},
                                   {"fd_receive", fd_receive, "(token, fd=, /)", o},
                                   {"pipe_bind", pipe_bind, "(fd, address, /)", o},
                                   {"pipe_connect", pipe_connect, "(address, /)", o},
                                   {"signals", signals, "(handled, ignored, /)", q},
                                   {"signal_arrived", signal_arrived, "()", q},
                                   {"again", again, "(call, timeout, until, args, /)", o},
                                   {"set_alarm", set_alarm, "(first, interval, /)", o}});
}

}  // namespace interleave::machine
