"""Sets every cell of a column as a person would in a spreadsheet: change_column.py FILE KEY VALUE.

The column is the one whose header ends in [KEY]. Prints how many cells were changed.
"""

import sys

from openpyxl import load_workbook

path, key, value = sys.argv[1:]
workbook = load_workbook(path)
sheet = workbook.active
column = next(cell.column for cell in sheet[1] if str(cell.value).endswith(f"[{key}]"))
for row in range(2, sheet.max_row + 1):
    sheet.cell(row=row, column=column).value = value
workbook.save(path)
print(sheet.max_row - 1)
