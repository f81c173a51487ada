"""Tests as methods of classes: TestCase, what runs it, and what it prints."""

from .case import (FunctionTestCase, IsolatedAsyncioTestCase, SkipTest, TestCase, addModuleCleanup, doModuleCleanups, enterModuleContext,
                   expectedFailure, skip, skipIf, skipUnless)
from .run import (TestLoader, TestProgram, TestResult, TestSuite, TextTestResult, TextTestRunner, defaultTestLoader, main)

__all__ = ['TestCase', 'IsolatedAsyncioTestCase', 'FunctionTestCase', 'SkipTest', 'skip', 'skipIf', 'skipUnless',
           'expectedFailure', 'TestSuite', 'TestLoader', 'TestResult', 'TextTestResult', 'TextTestRunner', 'TestProgram',
           'defaultTestLoader', 'main', 'addModuleCleanup', 'doModuleCleanups', 'enterModuleContext']
