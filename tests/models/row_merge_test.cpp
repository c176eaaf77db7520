#include "models/row_merge.h"

#include <rapidcheck.h>

#include <QAbstractItemModelTester>
#include <QAbstractListModel>
#include <QTest>

using namespace dais;

namespace {

struct Row {
    int id = 0;
    int value = 0;
    friend bool operator==(const Row &, const Row &) = default;
};

class Rows : public QAbstractListModel {
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(rows[std::size_t(index.row())].id) : QVariant();
    }
    void become(const std::vector<Row> &now)
    {
        models::mergeRows(rows, now, [](const Row &row) { return row.id; },
                          {.beginInsert = [this](int row) { beginInsertRows({}, row, row); },
                           .endInsert = [this] { endInsertRows(); },
                           .beginRemove = [this](int row) { beginRemoveRows({}, row, row); },
                           .endRemove = [this] { endRemoveRows(); },
                           .beginMove = [this](int from, int to) { QVERIFY(beginMoveRows({}, from, from, {}, to)); },
                           .endMove = [this] { endMoveRows(); },
                           .changed =
                               [this](int row) {
                                   ++changes;
                                   emit dataChanged(index(row), index(row));
                               }});
    }
    std::vector<Row> rows;
    int changes = 0;
};

std::vector<Row> distinct(const std::vector<int> &ids, int value)
{
    std::vector<Row> rows;
    for (const int id : ids)
        if (std::none_of(rows.begin(), rows.end(), [&](const Row &row) { return row.id == id; }))
            rows.push_back({id, value});
    return rows;
}

} // namespace

class RowMergeTest : public QObject {
    Q_OBJECT
private slots:
    void anyListBecomesAnyOtherByStepsThatAViewCanFollow()
    {
        const bool holds = rc::check("rows become what they should be, and what stayed is still pointed at", [] {
            Rows model;
            QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
            const auto ids = rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 12));
            const auto before = distinct(*ids, 1);
            const auto after = distinct(*ids, 2);
            model.become(before);
            RC_ASSERT(model.rows == before);
            std::vector<std::pair<int, QPersistentModelIndex>> held;
            for (int row = 0; row < model.rowCount(); ++row)
                held.emplace_back(model.rows[std::size_t(row)].id, model.index(row));
            model.become(after);
            RC_ASSERT(model.rows == after);
            for (const auto &[id, index] : held) {
                const bool stays =
                    std::any_of(after.begin(), after.end(), [&](const Row &row) { return row.id == id; });
                RC_ASSERT(index.isValid() == stays);
                if (stays)
                    RC_ASSERT(index.data().toInt() == id);
            }
        });
        QVERIFY(holds);
    }

    void anEqualListTellsNobodyAnything()
    {
        Rows model;
        model.become({{1, 1}, {2, 1}});
        model.changes = 0;
        model.become({{1, 1}, {2, 1}});
        QCOMPARE(model.changes, 0);
        model.become({{1, 1}, {2, 5}});
        QCOMPARE(model.changes, 1);
    }
};

QTEST_GUILESS_MAIN(RowMergeTest)
#include "row_merge_test.moc"
