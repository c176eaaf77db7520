#include "models/page_shares.h"
#include "tests/domain/samples.h"

#include <QTest>
#include <rapidcheck.h>

using namespace dais;
using namespace dais::models;

/// Sharing filings out by their pages.
class PageSharesTest : public QObject {
    Q_OBJECT
private slots:
    void everyFilingGoesToOnePersonAndNobodyGetsMuchMore()
    {
        const bool held = rc::check([this] {
            std::vector<domain::UserId> people;
            const int count = *rc::gen::inRange(1, 7);
            for (int i = 0; i < count; ++i)
                people.push_back(m_samples.id<domain::UserId>());
            std::vector<ShareItem> items;
            for (const int pages : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 400)))
                items.push_back({m_samples.id<domain::SubmissionId>(), pages});
            const auto gifts = sharedByPages(items, people);
            RC_ASSERT(gifts.size() == items.size());
            std::map<domain::UserId, int> load;
            int longest = 1;
            for (const domain::UserId &person : people)
                load[person] = 0;
            for (std::size_t i = 0; i < items.size(); ++i) {
                RC_ASSERT(gifts[i].submission == items[i].submission);
                RC_ASSERT(load.contains(gifts[i].to));
                load[gifts[i].to] += std::max(1, items[i].pages);
                longest = std::max(longest, items[i].pages);
            }
            const auto by = [](const auto &a, const auto &b) { return a.second < b.second; };
            const auto [least, most] = std::minmax_element(load.begin(), load.end(), by);
            RC_ASSERT(most->second - least->second <= longest); // Nobody could be relieved by one filing more.
        });
        QVERIFY(held);
    }

    void withNobodyThereNothingIsGiven()
    {
        QVERIFY(sharedByPages({{m_samples.id<domain::SubmissionId>(), 3}}, {}).empty());
    }

private:
    tests::Samples m_samples;
};

QTEST_GUILESS_MAIN(PageSharesTest)
#include "page_shares_test.moc"
