#pragma once

#include <QHash>

#include <algorithm>
#include <vector>

namespace dais::models {

/// What a list model does to bring its rows from one state to another; each call is a begin...() or end...() of
/// QAbstractItemModel with the model's own parent and offset.
struct RowSteps {
    std::function<void(int row)> beginInsert;
    std::function<void()> endInsert;
    std::function<void(int row)> beginRemove;
    std::function<void()> endRemove;
    std::function<void(int from, int to)> beginMove; ///< `to` is above `from`.
    std::function<void()> endMove;
    std::function<void(int row)> changed;
};

/// Makes `rows` equal to `now` by single steps, so that views keep selection and place: rows that left go, rows that
/// came are put in, rows that moved move, the others are told of changes. `idOf` gives a row's identity.
template <typename Row, typename IdOf>
void mergeRows(std::vector<Row> &rows, const std::vector<Row> &now, const IdOf &idOf, const RowSteps &steps)
{
    QHash<std::decay_t<decltype(idOf(now.front()))>, int> places;
    for (int row = 0; row < int(now.size()); ++row)
        places.insert(idOf(now[std::size_t(row)]), row);
    for (int row = int(rows.size()) - 1; row >= 0; --row) {
        if (places.contains(idOf(rows[std::size_t(row)])))
            continue;
        steps.beginRemove(row);
        rows.erase(rows.begin() + row);
        steps.endRemove();
    }
    for (int row = 0; row < int(now.size()); ++row) {
        const Row &wanted = now[std::size_t(row)];
        const bool inPlace = row < int(rows.size()) && idOf(rows[std::size_t(row)]) == idOf(wanted);
        if (!inPlace) {
            // Rows above are in place, so the wanted one is below or not there.
            const auto found = std::find_if(rows.begin() + std::min<std::ptrdiff_t>(row, std::ptrdiff_t(rows.size())),
                                            rows.end(), [&](const Row &r) { return idOf(r) == idOf(wanted); });
            if (found == rows.end()) {
                steps.beginInsert(row);
                rows.insert(rows.begin() + row, wanted);
                steps.endInsert();
                continue;
            }
            steps.beginMove(int(found - rows.begin()), row);
            std::rotate(rows.begin() + row, found, found + 1);
            steps.endMove();
        }
        if (!(rows[std::size_t(row)] == wanted)) {
            rows[std::size_t(row)] = wanted;
            steps.changed(row);
        }
    }
}

} // namespace dais::models
