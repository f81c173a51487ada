# Queues, locks and values reach other processes by inheritance only.
import multiprocessing as mp
import pickle

if __name__ == "__main__":
    for thing in (mp.Queue(), mp.SimpleQueue(), mp.JoinableQueue(), mp.Lock(), mp.RLock(), mp.Semaphore(), mp.Event(), mp.Condition(), mp.Value("i")):
        try:
            pickle.dumps(thing)
        except Exception as error:
            print(type(error).__name__, error)
    for thing in (mp.Pool(1), mp.current_process().authkey):
        try:
            pickle.dumps(thing)
        except Exception as error:
            print(type(error).__name__, error)
