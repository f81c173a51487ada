# calendar as text and numbers.
import calendar

print(calendar.month(2024, 2))
print([int(n) for n in calendar.monthrange(2024, 2)], calendar.isleap(2024), calendar.leapdays(2000, 2024), calendar.weekday(2024, 5, 17), calendar.timegm((1970, 1, 2, 0, 0, 0)))
print(calendar.monthcalendar(2024, 2)[0], list(calendar.day_name)[:2], calendar.month_abbr[3], calendar.MONDAY == 0)
c = calendar.Calendar(firstweekday=6)
print(list(c.iterweekdays()), [d for d in c.itermonthdays(2024, 2)][:6], c.monthdayscalendar(2024, 2)[-1])
