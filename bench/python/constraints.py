# In the manner of DeltaBlue: a chain of constraints between variables is planned and executed, again and again.
class Variable:
    def __init__(self, name, value):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.strength = 0
        self.mark = 0


class Constraint:
    strength = 3

    def __init__(self, planner):
        self.planner = planner
        self.satisfied = False
        for variable in self.variables():
            variable.constraints.append(self)

    def can_decide(self, variable):
        return variable.determined_by is None or variable.determined_by.strength < self.strength


class Stay(Constraint):
    strength = 1

    def __init__(self, planner, variable):
        self.target = variable
        super().__init__(planner)

    def variables(self):
        return (self.target,)

    def inputs(self):
        return ()

    def output(self):
        return self.target

    def execute(self):
        pass


class Edit(Stay):
    strength = 9


class Equal(Constraint):
    def __init__(self, planner, a, b):
        self.a, self.b = a, b
        self.forward = True
        super().__init__(planner)

    def variables(self):
        return (self.a, self.b)

    def inputs(self):
        return (self.a if self.forward else self.b,)

    def output(self):
        return self.b if self.forward else self.a

    def execute(self):
        self.output().value = self.inputs()[0].value


class Scaled(Equal):
    def __init__(self, planner, a, scale, offset, b):
        self.scale, self.offset = scale, offset
        super().__init__(planner, a, b)

    def execute(self):
        if self.forward:
            self.b.value = self.a.value * self.scale.value + self.offset.value
        else:
            self.a.value = (self.b.value - self.offset.value) // self.scale.value


class Planner:
    def __init__(self):
        self.mark = 0

    def plan_from(self, sources):
        self.mark += 1
        todo = list(sources)
        plan = []
        while todo:
            constraint = todo.pop()
            output = constraint.output()
            if output.mark == self.mark:
                continue
            output.mark = self.mark
            output.determined_by = constraint
            plan.append(constraint)
            for other in output.constraints:
                if other is not constraint and isinstance(other, Equal) and output in other.variables():
                    other.forward = other.a is output
                    if other.output().mark != self.mark and other.can_decide(other.output()):
                        todo.append(other)
        return plan


def chain(n):
    planner = Planner()
    variables = [Variable(f'v{i}', 0) for i in range(n + 1)]
    for a, b in zip(variables, variables[1:]):
        Equal(planner, a, b)
    Stay(planner, variables[-1])
    edit = Edit(planner, variables[0])
    for value in range(100):
        variables[0].value = value
        for variable in variables:
            variable.determined_by = None
        for constraint in planner.plan_from([edit]):
            constraint.execute()
        assert variables[-1].value == value
    return variables[-1].value


def projection(n):
    planner = Planner()
    scale, offset = Variable('scale', 10), Variable('offset', 1000)
    pairs = []
    for i in range(n):
        source, target = Variable(f's{i}', i), Variable(f't{i}', i)
        Scaled(planner, source, scale, offset, target)
        pairs.append((source, target))
    total = 0
    for round in range(30):
        for source, target in pairs:
            source.value += round
            edit = Edit(planner, source)
            for variable in (source, target):
                variable.determined_by = None
            for constraint in planner.plan_from([edit]):
                constraint.execute()
            source.constraints.remove(edit)
            total += target.value
    return total


print(chain(300), projection(300))
