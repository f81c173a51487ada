import calendar
print(calendar.month(2024, 2))
print(calendar.monthrange(2023, 2)[1], calendar.isleap(2000), calendar.isleap(1900), calendar.leapdays(2000, 2024), calendar.weekday(2024, 5, 17) == 4)
print(calendar.monthcalendar(2024, 9), calendar.day_name[0], calendar.month_abbr[12], calendar.timegm((2024, 1, 1, 0, 0, 0)))
print(calendar.TextCalendar(6).formatmonth(2024, 3), list(calendar.month_name)[1:3])
print([str(d) for d in calendar.Calendar().itermonthdates(2024, 2)][:3], calendar.calendar(2024)[:200])
try:
    calendar.monthrange(2024, 13)
except ValueError as e:
    print(e)
