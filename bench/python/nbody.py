# Floats and attributes of small objects: five bodies attract each other.
import math


class Body:
    def __init__(self, x, y, z, vx, vy, vz, mass):
        self.x, self.y, self.z = x, y, z
        self.vx, self.vy, self.vz = vx, vy, vz
        self.mass = mass


def make_system():
    bodies = [Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.0)]
    for i in range(1, 5):
        angle = i * 1.3
        radius = 4.0 + 5 * i
        speed = math.sqrt(39.0 / radius)
        bodies.append(Body(radius * math.cos(angle), radius * math.sin(angle), 0.1 * i,
                           -speed * math.sin(angle), speed * math.cos(angle), 0.01 * i, 0.01 / i))
    return bodies


def advance(bodies, pairs, dt):
    for a, b in pairs:
        dx = a.x - b.x
        dy = a.y - b.y
        dz = a.z - b.z
        square = dx * dx + dy * dy + dz * dz
        pull = dt / (square * math.sqrt(square))
        am = a.mass * pull
        bm = b.mass * pull
        a.vx -= dx * bm
        a.vy -= dy * bm
        a.vz -= dz * bm
        b.vx += dx * am
        b.vy += dy * am
        b.vz += dz * am
    for body in bodies:
        body.x += dt * body.vx
        body.y += dt * body.vy
        body.z += dt * body.vz


def energy(bodies, pairs):
    total = sum(0.5 * b.mass * (b.vx ** 2 + b.vy ** 2 + b.vz ** 2) for b in bodies)
    for a, b in pairs:
        total -= a.mass * b.mass / math.dist((a.x, a.y, a.z), (b.x, b.y, b.z))
    return total


bodies = make_system()
pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1:]]
for step in range(25_000):
    advance(bodies, pairs, 0.01)
print(f'{energy(bodies, pairs):.9f}')
