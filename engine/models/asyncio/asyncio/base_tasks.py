"""What Lib/asyncio/base_tasks.py has."""


def _task_repr(task):
    return repr(task)


def _task_get_stack(task, limit):
    return task.get_stack(limit=limit)


def _task_print_stack(task, limit, file):
    task.print_stack(limit=limit, file=file)
