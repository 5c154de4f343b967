"""A program that does what its test tells it, over HTTP at port 8000 of the driver's pod.

work  gives every executor there may be something to do, until it is told anything else
rest  leaves them idle
fail  raises an exception
end   ends well
"""

import queue
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

from pyspark import SparkContext

orders = queue.Queue()


class Orders(BaseHTTPRequestHandler):
    def do_POST(self):
        orders.put(self.path.strip("/"))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        """One line for each order is enough; see below."""


server = HTTPServer(("", 8000), Orders)
threading.Thread(target=server.serve_forever, daemon=True).start()
spark = SparkContext(appName="steered")
order = "rest"
while order != "end":
    if order == "work" and orders.empty():
        spark.parallelize(range(8), 8).foreach(lambda _: time.sleep(1))
        continue
    order = orders.get()
    print("told to " + order, flush=True)
    if order == "fail":
        raise ValueError("there is no order number 4711")
spark.stop()
