# __name__ is "__main__" in the program itself.
def main():
    print("main runs")


print(__name__)
if __name__ == "__main__":
    main()
