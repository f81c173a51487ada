# Lists, slices and integer loops: how many prefix reversals permutations need.
def flips(permutation):
    p = list(permutation)
    n = 0
    first = p[0]
    while first:
        p[:first + 1] = p[first::-1]
        n += 1
        first = p[0]
    return n


def run(n):
    p = list(range(n))
    count = list(range(1, n + 1))
    most = checksum = number = 0
    r = n
    while True:
        while r > 1:
            count[r - 1] = r
            r -= 1
        n_flips = flips(p)
        most = max(most, n_flips)
        checksum += n_flips if number % 2 == 0 else -n_flips
        number += 1
        while True:
            if r == n:
                return checksum, most
            p.insert(r, p.pop(0))
            count[r] -= 1
            if count[r] > 0:
                break
            r += 1


print(run(8))
