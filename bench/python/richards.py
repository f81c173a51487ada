# Many small methods: an operating system's queue of tasks that pass packets around.
IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
DEVICE_PACKET, WORK_PACKET = range(2)


class Packet:
    def __init__(self, link, target, kind):
        self.link = link
        self.target = target
        self.kind = kind
        self.datum = 0
        self.data = [0] * 4

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, system, number, priority, queue, held, waiting):
        self.system = system
        self.number = number
        self.priority = priority
        self.queue = queue
        self.held = held
        self.waiting = waiting
        self.pending = queue is not None
        system.add(self)

    def add_packet(self, packet, old):
        if self.queue is None:
            self.queue = packet
            self.pending = True
            if self.priority > old.priority:
                return self
        else:
            packet.append_to(self.queue)
        return old

    def is_stuck(self):
        return self.held or (self.waiting and not self.pending)

    def wait(self):
        self.waiting = True
        return self

    def run_once(self):
        if self.waiting and self.pending:
            packet = self.queue
            self.queue = packet.link
            self.waiting = False
            self.pending = self.queue is not None
        else:
            packet = None
        return self.step(packet)


class Idle(Task):
    def __init__(self, system, number, priority, count):
        self.control = 1
        self.count = count
        super().__init__(system, number, priority, None, False, False)

    def step(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.system.hold(self)
        if self.control & 1 == 0:
            self.control //= 2
            return self.system.release(self, DEVICE_A)
        self.control = self.control // 2 ^ 0xD008
        return self.system.release(self, DEVICE_B)


class Worker(Task):
    def __init__(self, system, number, priority, queue):
        self.destination = HANDLER_A
        self.letter = 0
        super().__init__(system, number, priority, queue, False, True)

    def step(self, packet):
        if packet is None:
            return self.wait()
        self.destination = HANDLER_B if self.destination == HANDLER_A else HANDLER_A
        packet.target = self.destination
        packet.datum = 0
        for i in range(4):
            self.letter = self.letter % 26 + 1
            packet.data[i] = 64 + self.letter
        return self.system.send(self, packet)


class Handler(Task):
    def __init__(self, system, number, priority, queue):
        self.work_queue = None
        self.device_queue = None
        super().__init__(system, number, priority, queue, False, True)

    def step(self, packet):
        if packet is not None:
            if packet.kind == WORK_PACKET:
                self.work_queue = packet.append_to(self.work_queue)
            else:
                self.device_queue = packet.append_to(self.device_queue)
        work = self.work_queue
        if work is not None:
            if work.datum >= 4:
                self.work_queue = work.link
                return self.system.send(self, work)
            device = self.device_queue
            if device is not None:
                self.device_queue = device.link
                device.datum = work.data[work.datum]
                work.datum += 1
                return self.system.send(self, device)
        return self.wait()


class Device(Task):
    def __init__(self, system, number, priority):
        self.held_packet = None
        super().__init__(system, number, priority, None, False, True)

    def step(self, packet):
        if packet is None:
            packet = self.held_packet
            if packet is None:
                return self.wait()
            self.held_packet = None
            return self.system.send(self, packet)
        self.held_packet = packet
        return self.system.hold(self)


class System:
    def __init__(self):
        self.tasks = []
        self.by_number = {}
        self.held = 0
        self.sent = 0

    def add(self, task):
        self.tasks.append(task)
        self.by_number[task.number] = task

    def hold(self, task):
        self.held += 1
        task.held = True
        return self.next_after(task)

    def next_after(self, task):
        i = self.tasks.index(task)
        return self.tasks[i - 1] if i else None

    def release(self, task, number):
        other = self.by_number[number]
        other.held = False
        return other if other.priority > task.priority else task

    def send(self, task, packet):
        other = self.by_number[packet.target]
        self.sent += 1
        packet.link = None
        packet.target = task.number
        return other.add_packet(packet, task)

    def schedule(self):
        task = self.tasks[-1]
        while task is not None:
            if task.is_stuck():
                task = self.next_after(task)
            else:
                task = task.run_once()


def run():
    system = System()
    Idle(system, IDLE, 1, 10_000)
    queue = Packet(Packet(None, WORKER, WORK_PACKET), WORKER, WORK_PACKET)
    Worker(system, WORKER, 1000, queue)
    queue = Packet(Packet(Packet(None, DEVICE_A, DEVICE_PACKET), DEVICE_A, DEVICE_PACKET), DEVICE_A, DEVICE_PACKET)
    Handler(system, HANDLER_A, 2000, queue)
    queue = Packet(Packet(Packet(None, DEVICE_B, DEVICE_PACKET), DEVICE_B, DEVICE_PACKET), DEVICE_B, DEVICE_PACKET)
    Handler(system, HANDLER_B, 3000, queue)
    Device(system, DEVICE_A, 4000)
    Device(system, DEVICE_B, 5000)
    system.schedule()
    return system.held, system.sent


for _ in range(2):
    result = run()
print(result)
