"""Gradients of models with a known textbook form: which come out in it, counted and written down.

`tests.textbook` says what is counted. Formulas that take longer than the book's are listed here by
name, so that one more, or one less, is seen.
"""

from tests.textbook import PAGE, Form, Judgement, Row, judge, page, rows

LONGER = {
    "cross-entropy of one-hot targets",  # nobody says that a label is one of the classes
    "reparametrised sample",  # a result that may not be asked for is read by nothing else
}


def test_page() -> None:
    """docs/textbook.md is what the command writes; the gradients are the book's numbers, and which
    are in textbook form is as listed."""
    judged = [judge(row) for row in rows()]
    assert not [(j.row.name, j.wrong) for j in judged if j.wrong]
    assert {j.row.name for j in judged if not j.textbook} == LONGER
    assert len(judged) >= 89
    assert page(judged) == PAGE.read_text(encoding="utf-8")


def test_a_longer_form_is_no_textbook_form() -> None:
    """One tensor, word or operation more, or another number, is enough."""
    row = Row("none", "none", lambda: iter(()))
    book = Form(("a = b",), 2, 10, 100)
    same = Form(("a = b",), 2, 10, 100)
    assert Judgement(row, book, same, ()).textbook
    assert not Judgement(row, book, same, ("d_a",)).textbook
    for more in ((3, 10, 100), (2, 11, 100), (2, 10, 101)):
        assert not Judgement(row, book, Form(("a = b",), *more), ()).textbook


def test_a_wrong_form_of_a_book_is_seen() -> None:
    """A sign or a factor in what the book is said to have makes other numbers."""
    from symgrad import Input, Sum, indices, tensor
    from tests.textbook_linear import model

    def wrong(factor: int) -> Row:
        def build():  # type: ignore[no-untyped-def]
            n, (x, y) = indices("n"), (Input("x"), Input("y"))
            yield model(Sum(x[n] ** 2 * y[n], n), x, y)
            d_x = tensor("d_x")
            d_x[n] = factor * x[n] * y[n]
            yield (d_x,)

        return Row("wrong", "nobody", build)

    assert judge(wrong(2)).wrong == ()
    assert judge(wrong(2)).textbook
    assert judge(wrong(-2)).wrong == ("d_x",)
    assert judge(wrong(3)).wrong == ("d_x",)
