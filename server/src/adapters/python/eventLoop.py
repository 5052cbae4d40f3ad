def install_loop():
    """Gives asyncio a loop that needs no sockets: timers and ready callbacks are all that a grader can wait for."""
    import asyncio
    import time

    class Idle:
        def select(self, timeout):
            time.sleep(timeout or 0)
            return []

    class Loop(asyncio.BaseEventLoop):
        def __init__(self):
            super().__init__()
            self._selector = Idle()

        def _process_events(self, events):
            pass

        def _write_to_self(self):
            pass

    if asyncio.new_event_loop.__name__ != "new_loop":
        asyncio._set_running_loop(None)

        def new_loop():
            return Loop()

        asyncio.new_event_loop = asyncio.events.new_event_loop = new_loop
        for name in list(modules):
            if name.partition(".")[0] == "asyncio":
                del modules[name]
        keep_modules()
