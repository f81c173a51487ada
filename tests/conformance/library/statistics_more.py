import statistics as st
x, y = [1, 2, 3, 4, 5], [2, 4, 5, 4, 5]
print(st.mean(x), st.fmean(y), st.median(y), st.mode(y), st.stdev(x), st.pvariance(y), st.quantiles(range(1, 11), n=4), st.multimode('aabb'))
print(round(st.correlation(x, y), 9), st.covariance(x, y), [round(v, 9) for v in st.linear_regression(x, y)], st.linear_regression([1, 2], [3, 5]).slope)
n = st.NormalDist(100, 15)
print(n, n.mean, n.stdev, n.variance, round(n.cdf(115), 6), round(n.pdf(100), 6), round(n.inv_cdf(0.975), 4), n + 5, n * 2, n.zscore(130))
for action in (lambda: st.mean([]), lambda: st.correlation([1], [1]), lambda: st.stdev([1])):
    try:
        action()
    except st.StatisticsError as e:
        print(e)
