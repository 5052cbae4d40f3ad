const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** The functions that Python gives without an import. */
export const builtinFunctions = words(`
abs aiter all anext any ascii bin breakpoint callable chr compile delattr dir divmod eval exec filter format getattr
globals hasattr hash help hex id input isinstance issubclass iter len locals map max min next oct open ord pow print
repr reversed round setattr sorted sum vars zip __import__
`);

/** The classes that Python gives without an import, all exceptions included. */
export const builtinClasses = words(`
bool bytearray bytes classmethod complex dict enumerate float frozenset int list memoryview object property range set
slice staticmethod str super tuple type
ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError
BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError
ConnectionResetError DeprecationWarning EOFError EncodingWarning EnvironmentError Exception ExceptionGroup
FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning
IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError
ModuleNotFoundError NameError NotADirectoryError NotImplementedError OSError OverflowError PendingDeprecationWarning
PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning
StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError
UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning
ValueError Warning ZeroDivisionError
`);
