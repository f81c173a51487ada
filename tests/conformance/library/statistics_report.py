# A report about measured times.
import statistics as st

times = [0.12, 0.15, 0.11, 0.42, 0.13, 0.14, 0.12]
print(round(st.mean(times), 4), st.median(times), st.mode(times), round(st.stdev(times), 5), round(st.pstdev(times), 5), [round(q, 4) for q in st.quantiles(times, n=4)])
p95 = st.quantiles(times, n=20, method='inclusive')[18]
print(round(p95, 4), round(st.fmean(times), 5), st.median_low([1, 3, 5, 7]), st.median_high([1, 3, 5, 7]), st.multimode([1, 1, 2, 2, 3]), round(st.variance(times), 6))
print(st.mean([1, 2, 3, 4]), st.mean([1, 2]), st.median([1, 2]), st.pvariance([1, 2, 3]), st.harmonic_mean([2, 4, 4]), round(st.geometric_mean([1, 10, 100]), 9))
